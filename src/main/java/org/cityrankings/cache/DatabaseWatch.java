package org.cityrankings.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.cityrankings.database.Pulse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Learns over a connection of its own which state the record is in: asks when the database tells of a new one, and
 * several times a second in case that was lost. So it also knows whether the database answers at all.
 */
@ApplicationScoped
class DatabaseWatch {
    /** What the connection is called in pg_stat_activity. */
    static final String NAME = "city-rankings-watch";

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int POLL_MILLIS = 400;
    private static final int PAUSE_MILLIS = 200;
    private static final String LONGEST_SECONDS = "2";

    private final Memories memories;
    private final Pulse pulse;
    private final String url;
    private final Properties login = new Properties();
    private Thread thread;

    DatabaseWatch(
            Memories memories,
            Pulse pulse,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.memories = memories;
        this.pulse = pulse;
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        login.setProperty("ApplicationName", NAME);
        login.setProperty("connectTimeout", LONGEST_SECONDS);
        login.setProperty("socketTimeout", LONGEST_SECONDS);
        login.setProperty("sslResponseTimeout", "2000"); // the same in milliseconds
        login.setProperty("prepareThreshold", "0"); // poolers may give each statement another connection
    }

    void start(@Observes StartupEvent start) {
        thread = new Thread(this::watch, NAME);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) {
        thread.interrupt();
    }

    private void watch() {
        boolean lost = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = DriverManager.getConnection(url, login)) {
                listen(connection);
                pulse.beat(); // it answers, even where the state is locked
                lost = false;
                follow(connection);
            } catch (SQLException gone) {
                if (!lost && !Thread.currentThread().isInterrupted()) {
                    LOG.warnf("answers are not taken from memory until the database is back: %s", gone.getMessage());
                }
                lost = true;
                pulse.miss(gone);
                pause();
            }
        }
    }

    /** A standby cannot listen, and a pooler may not let anybody; then asking has to do. */
    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen data_version");
        } catch (SQLException refused) {
            LOG.infof("the database does not tell of changes and is asked for them: %s", refused.getMessage());
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection told = connection.unwrap(PGConnection.class);
        try (PreparedStatement ask = connection.prepareStatement("select v::text from data_version v")) {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                try (ResultSet state = ask.executeQuery()) {
                    state.next();
                    memories.confirm(state.getString(1), asked);
                }
                pulse.beat();
                told.getNotifications(POLL_MILLIS);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
