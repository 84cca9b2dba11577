package org.cityrankings;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityrankings.api.StartRefused;
import org.cityrankings.command.Command;
import org.cityrankings.command.CommandLine;
import org.cityrankings.command.CommandRun;
import org.cityrankings.command.Terminal;
import org.cityrankings.database.DatabaseUnusable;
import org.cityrankings.database.EmbeddedPostgres;
import org.cityrankings.database.Server;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** The program: finds or starts the database, says in one sentence what is in the way, then serves or does a command. */
@QuarkusMain
public class CityRankings implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.cityrankings");
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final int STOP_SECONDS = 90;
    private static final int WRITTEN_WRONG = 2;

    private final List<CommandRun> commands;

    CityRankings(@All List<CommandRun> commands) {
        this.commands = commands;
    }

    public static void main(String... arguments) {
        System.exit(start(List.of(arguments)));
    }

    @Override
    public int run(String... arguments) throws Exception {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        CommandLine line = CommandLine.of(List.of(arguments));
        if (line.command() == Command.REHEARSE) {
            new Visitor(ConfigProvider.getConfig()).rehearse();
            return 0;
        }
        for (CommandRun command : commands) {
            if (command.command() == line.command()) {
                return command.run(line, Terminal.ofProcess());
            }
        }
        throw new IllegalStateException("nobody does " + line.command());
    }

    private static int start(List<String> arguments) {
        Config config = ConfigProvider.getConfig();
        boolean serves = arguments.isEmpty();
        if (!serves) {
            try {
                Command command = CommandLine.of(arguments).command();
                if (command == Command.HEALTH) {
                    return new Visitor(config).findsItReady() ? 0 : 1;
                }
                serves = command == Command.REHEARSE;
            } catch (CommandLine.Unclear unclear) {
                say(unclear.getMessage() + "\n" + Command.usages());
                return WRITTEN_WRONG;
            }
        }
        if (!serves) {
            System.setProperty("city-rankings.data", "none");
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.oidc.tenant-enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            System.setProperty("quarkus.log.console.stderr", "true");
        }
        try {
            if (serves) {
                checkPort(config);
            }
            if ("".equals(System.getenv("QUARKUS_DATASOURCE_JDBC_URL"))) {
                throw new IOException("QUARKUS_DATASOURCE_JDBC_URL is set but empty; name a database, or unset it.");
            }
            config.getOptionalValue("city-rankings.traces", String.class).ifPresent(CityRankings::trace);
            Optional<String> url = config.getOptionalValue(JDBC_URL, String.class);
            return url.isPresent() ? onServer(url.get(), config, arguments) : onEmbedded(config, arguments);
        } catch (DatabaseUnusable | IOException | IllegalArgumentException unusable) {
            say(unusable.getMessage());
            return 1;
        }
    }

    /** Traces are made only where somebody collects them: each span costs, and by default they would go to localhost. */
    private static void trace(String collector) {
        System.setProperty("quarkus.otel.exporter.otlp.endpoint", collector);
        System.setProperty("quarkus.otel.sdk.disabled", "false");
        System.setProperty("quarkus.datasource.jdbc.telemetry.enabled", "true");
    }

    /** Before the service runs nothing that is logged would be shown. */
    private static void say(String sentence) {
        PrintStream terminal = System.err;
        terminal.println(sentence);
    }

    private static int onServer(String url, Config config, List<String> arguments) throws DatabaseUnusable {
        String user = config.getOptionalValue(USER, String.class).orElse("");
        String password = config.getOptionalValue(PASSWORD, String.class).orElse("");
        new Server(url, user, password).check();
        return serve(arguments);
    }

    /** The hook keeps the virtual machine from ending before the database has stopped, also on a signal. */
    private static int onEmbedded(Config config, List<String> arguments) throws DatabaseUnusable, IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "await embedded PostgreSQL"));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Path.of(config.getValue("city-rankings.home", String.class)))) {
            System.setProperty(JDBC_URL, postgres.server().jdbcUrl());
            System.setProperty(USER, postgres.server().user());
            System.setProperty(PASSWORD, postgres.server().password());
            return serve(arguments);
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static int serve(List<String> arguments) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                CityRankings.class,
                (code, failure) -> {
                    exitCode.set(code);
                    explain(failure);
                },
                arguments.toArray(String[]::new));
        return exitCode.get();
    }

    /** A refusal has its sentence, a database has its line; anything else is a defect, of which all is wanted. */
    private static void explain(Throwable failure) {
        Throwable known = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused || cause instanceof SQLException || cause instanceof FlywayException) {
                known = cause;
            }
        }
        if (known instanceof StartRefused) {
            LOG.error(known.getMessage());
        } else if (known != null) {
            LOG.error("The database cannot be used: "
                    + String.valueOf(known.getMessage()).lines().findFirst().orElse("it does not say why"));
        } else if (failure != null) {
            LOG.error("City Rankings cannot start", failure);
        }
    }

    private static void checkPort(Config config) throws IOException {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new IOException(
                    "Port %d of %s cannot be used (%s); set QUARKUS_HTTP_PORT to another."
                            .formatted(port, host, taken.getMessage()),
                    taken);
        }
    }
}
