package org.cityrankings.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL that the service brings along and keeps in a directory of its own: durable, only on loopback, with
 * a password. What a killed service left running is stopped before the directory is used again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String USER = "city_rankings";
    private static final String DATABASE = "postgres";
    private static final int PORTS_TRIED = 5;
    private static final int START_SECONDS = 60;
    private static final int PORT_LINE = 3;
    private static final long LONGEST_PAUSE = 30;
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final Path data;
    private final Path log;
    private final Path programs;
    private final RandomAccessFile lockFile;
    private Server server;
    private boolean closing;

    private EmbeddedPostgres(Path home) throws IOException, DatabaseUnusable {
        this.home = home;
        this.data = home.resolve("data");
        this.log = home.resolve("postgres.log");
        this.lockFile = new RandomAccessFile(home.resolve("lock").toFile(), "rw");
        FileLock lock = lockFile.getChannel().tryLock();
        if (lock == null) {
            lockFile.close();
            throw new DatabaseUnusable(
                    "Another City Rankings is using %s; stop it, or set CITY_RANKINGS_HOME to another directory."
                            .formatted(home));
        }
        sweep();
        this.programs = Binaries.in(home);
    }

    /** Takes away what a start that was cut off left unfinished; nobody else is in the directory. */
    private void sweep() throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(home, "{unpacking-*,initialising-*,*.out}")) {
            for (Path path : unfinished) {
                try (Stream<Path> parts = Files.walk(path)) {
                    for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(part);
                    }
                }
            }
        }
    }

    /** Starts the server of a directory, which is made and initialised when it is new. */
    public static EmbeddedPostgres start(Path home) throws DatabaseUnusable {
        Binaries.require();
        Path absolute = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            EmbeddedPostgres postgres = new EmbeddedPostgres(absolute.toRealPath());
            postgres.initialise();
            postgres.stop();
            postgres.run();
            return postgres;
        } catch (IOException unusable) {
            throw new DatabaseUnusable(
                    "The directory %s cannot be used for the data (%s); set CITY_RANKINGS_HOME to one that can be written to."
                            .formatted(absolute, unusable.getMessage()),
                    unusable);
        }
    }

    public Server server() {
        return server;
    }

    private void initialise() throws IOException, DatabaseUnusable {
        if (Files.exists(data)) {
            return;
        }
        Path password = home.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.writeString(password, HexFormat.of().formatHex(random));
        Path unfinished = Files.createTempDirectory(home, "initialising-");
        execute(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run() throws IOException, DatabaseUnusable {
        for (int attempt = 1; ; attempt++) {
            try {
                server = runAt(freePort());
                watch();
                return;
            } catch (DatabaseUnusable portTakenMeanwhile) {
                stop();
                if (attempt == PORTS_TRIED) {
                    throw portTakenMeanwhile;
                }
            }
        }
    }

    private Server runAt(int port) throws IOException, DatabaseUnusable {
        String password = Files.readString(home.resolve("password"));
        Server started = new Server("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
        execute(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + START_SECONDS,
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60");
        if (!isOurs(started)) {
            throw new DatabaseUnusable("Another PostgreSQL answers at port %d.".formatted(port));
        }
        return started;
    }

    /** Starts the server again, where the service looks for it, whenever it ends without being told to. */
    private void watch() throws IOException {
        int port = Integer.parseInt(Files.readAllLines(pidFile()).get(PORT_LINE));
        ProcessHandle.of(pid()).ifPresent(process -> process.onExit()
                .thenRunAsync(() -> restartAt(port), task -> new Thread(task, "embedded PostgreSQL").start()));
    }

    private synchronized void restartAt(int port) {
        for (long pause = 1; !closing; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            LOG.warn("the embedded PostgreSQL has ended; starting it again");
            try {
                if (!isRunning()) {
                    runAt(port);
                }
                watch();
                return;
            } catch (IOException | DatabaseUnusable notYet) {
                LOG.warnf("the embedded PostgreSQL does not start yet: %s", notYet.getMessage());
            }
            try {
                wait(TimeUnit.SECONDS.toMillis(pause)); // lets close() in
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isOurs(Server started) throws IOException {
        try (Connection connection = started.connect();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show data_directory")) {
            return shown.next() && Files.isSameFile(Path.of(shown.getString(1)), data);
        } catch (SQLException notOurs) {
            return false;
        }
    }

    /**
     * Whether the process that the directory names as its server is one. In a container that was started again its
     * number may be that of a thread of ours, which must not get the signal that would stop a server.
     */
    private boolean isRunning() throws IOException {
        return Files.exists(pidFile()) && isServer(pid());
    }

    private long pid() throws IOException {
        String first = Files.readAllLines(pidFile()).get(0);
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : 0;
    }

    /** A server works in its data directory, under whatever name that was mounted; only Linux tells where. */
    private boolean isServer(long pid) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.exists(Path.of("/proc/self/cwd"))) {
            return Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, data);
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Stops whatever server runs on the directory, and waits until it has written everything. */
    private void stop() throws IOException, DatabaseUnusable {
        if (isRunning()) {
            execute("pg_ctl", "stop", "--wait", "--timeout=" + START_SECONDS, "--mode=fast", "--pgdata=" + data);
        }
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    @Override
    public synchronized void close() throws IOException, DatabaseUnusable {
        closing = true;
        notifyAll();
        try {
            stop();
        } finally {
            lockFile.close();
        }
    }

    private void execute(String program, String... arguments) throws IOException, DatabaseUnusable {
        Path output = Files.createTempFile(home, program, ".out");
        try {
            ProcessBuilder command = command(program, arguments).redirectOutput(output.toFile());
            if (exitCode(command) != 0) {
                throw new DatabaseUnusable("The embedded PostgreSQL cannot be used, %s says: %s (see also %s)."
                        .formatted(program, lastLine(output), log));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static String lastLine(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream()
                .filter(line -> line.contains("error") || line.contains("FATAL") || line.contains("could not"))
                .reduce((earlier, later) -> later)
                .orElse(lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1));
    }

    /** PostgreSQL refuses to run as root; a user namespace without a mapping takes root's name away, not its files. */
    private ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int exitCode(ProcessBuilder command) throws IOException, DatabaseUnusable {
        Process process = start(command);
        try {
            if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        "%s does not end".formatted(command.command().get(0)));
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static Process start(ProcessBuilder command) throws DatabaseUnusable {
        try {
            return command.start();
        } catch (IOException missing) {
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL cannot be used, a program is missing: " + missing.getMessage(), missing);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
