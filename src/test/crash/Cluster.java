import java.io.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/**
 * A PostgreSQL of Debian on a small file system of its own, which can be harmed in every way that a database is; a real
 * server, because a proxy that breaks connections would show what a proxy does.
 */
final class Cluster {
    static final String USER = "postgres";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final int MEGABYTES = 400;

    private final Path volume;
    private final Path data;
    private final Path ballast;
    private final int port;
    private final String settings;

    Cluster(Path home, int port, String... more) throws Exception {
        this.port = port;
        volume = Files.createDirectory(home.resolve("volume"));
        data = volume.resolve("data");
        ballast = volume.resolve("ballast");
        settings = Stream.concat(
                        Stream.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "port=" + port,
                                "max_connections=80",
                                "shared_buffers=64MB",
                                "min_wal_size=32MB",
                                "max_wal_size=64MB"),
                        Arrays.stream(more))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        Shell.run("chmod", "755", home.toString());
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", volume.toString());
        try {
            Shell.run("chown", USER, volume.toString());
            program("initdb", "--pgdata=" + data, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums");
            start();
        } catch (Exception unusable) {
            close();
            throw unusable;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** One that gives up soon where the server is silent. */
    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("ApplicationName", "crash");
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(), login);
    }

    void start() throws Exception {
        program("pg_ctl", "start", "--wait", "--pgdata=" + data, "--log=" + volume.resolve("log"), "--options=" + settings);
    }

    void stop(String mode) throws Exception {
        program("pg_ctl", "stop", "--wait", "--mode=" + mode, "--pgdata=" + data);
    }

    /** Ends all sessions but the caller's. */
    void endSessions() throws SQLException {
        ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    /** Kills the process of a session, whereupon the server throws all of them out and recovers. */
    void killOne() throws Exception {
        long session = ask(
                "select max(pid) from pg_stat_activity where backend_type = 'client backend' and application_name = 'city-rankings'");
        Shell.run("kill", "-KILL", Long.toString(session));
    }

    void freeze(long seconds) throws Exception {
        List<String> processes = processes();
        signal("-STOP", processes);
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            signal("-CONT", processes);
        }
    }

    /** Takes all room that there is, again and again, since the server gives some back. */
    void fillDisk(long seconds) throws Exception {
        byte[] block = new byte[1 << 16];
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (OutputStream full = Files.newOutputStream(ballast)) {
            while (System.nanoTime() < end) {
                try {
                    full.write(block);
                } catch (IOException noRoom) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
    }

    /** What an operator does: makes room, and starts the server if it gave up. */
    boolean freeDisk() throws Exception {
        Files.delete(ballast);
        boolean gone = processes().isEmpty();
        if (gone) {
            start();
        }
        return gone;
    }

    long ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Waits until it can be written to. */
    void awaitWritable() throws Exception {
        for (long began = System.nanoTime(); ; TimeUnit.MILLISECONDS.sleep(20)) {
            try {
                ask("select count(pg_current_xact_id())"); // which is written
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() - began > 60e9) {
                    throw notYet;
                }
            }
        }
    }

    void close() throws Exception {
        if (!processes().isEmpty()) {
            stop("immediate");
        }
        Shell.run("umount", volume.toString());
    }

    /** The postmaster and all its children. */
    private List<String> processes() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        long postmaster = Long.parseLong(Files.readAllLines(pid).get(0));
        return ProcessHandle.of(postmaster).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(server -> Long.toString(server.pid()))
                .toList();
    }

    private static void signal(String signal, List<String> processes) throws Exception {
        Shell.run(Stream.concat(Stream.of("kill", signal), processes.stream()).toArray(String[]::new));
    }

    private static void program(String name, String... arguments) throws Exception {
        Shell.run(Stream.concat(
                        Stream.of("runuser", "-u", USER, "--", PROGRAMS.resolve(name).toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }
}
