package org.cityrankings.cache;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Asks one server over a connection of its own which state the record is in: whenever it tells of a new one, and several
 * times a second in case that was lost.
 */
final class StateWatch implements Runnable {
    private static final Logger LOG = Logger.getLogger(StateWatch.class);
    private static final int POLL_MILLIS = 400;
    private static final int PAUSE_MILLIS = 200;
    private static final String LONGEST_SECONDS = "2";

    private final String url;
    private final Properties login = new Properties();
    private final String otherwise;
    private final Told told;

    /** Whoever wants to know. */
    interface Told {
        /** Connected, to a process of a server that started at that time. */
        void connected(String server);

        void at(long version, String state, long asked);

        /** The connection broke, or none could be had. */
        void missed(SQLException why);

        /** Neither the connection nor another one could be had. */
        void lost();
    }

    StateWatch(String url, String user, String password, String otherwise, Told told) {
        this.url = url;
        this.otherwise = otherwise;
        this.told = told;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", DatabaseWatch.NAME);
        login.setProperty("connectTimeout", "1"); // for each host of the address
        login.setProperty("loginTimeout", "5"); // for all, and not as short as pools want it
        login.setProperty("socketTimeout", LONGEST_SECONDS);
        login.setProperty("sslResponseTimeout", "2000"); // the same in milliseconds
        login.setProperty("prepareThreshold", "0"); // poolers may give each statement another connection
    }

    @Override
    public void run() {
        int failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = DriverManager.getConnection(url, login)) {
                told.connected(text(connection, "select pg_postmaster_start_time()::text"));
                listen(connection);
                failures = 0;
                follow(connection);
            } catch (SQLException gone) {
                failures++;
                told.missed(gone);
                if (failures == 2 && !Thread.currentThread().isInterrupted()) {
                    LOG.warnf("%s: %s", otherwise, gone.getMessage());
                    told.lost();
                }
                pause();
            }
        }
    }

    /** A standby cannot listen, and a pooler gives the connection that listens to others; then asking has to do. */
    private void listen(Connection connection) throws SQLException {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        boolean standby = text(connection, "select pg_is_in_recovery()::text").equals("true");
        if (standby || !text(connection, "select pg_backend_pid()::text").equals(Integer.toString(backend))) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen data_version");
        } catch (SQLException refused) {
            LOG.infof("the database does not tell of changes and is asked for them: %s", refused.getMessage());
        }
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        try (PreparedStatement ask = connection.prepareStatement("select version, v::text from data_version v")) {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                try (ResultSet state = ask.executeQuery()) {
                    state.next();
                    told.at(state.getLong(1), state.getString(2), asked);
                }
                notified.getNotifications(POLL_MILLIS);
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
