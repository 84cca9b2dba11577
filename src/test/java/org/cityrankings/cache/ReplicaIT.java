package org.cityrankings.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cityrankings.RealDatabase;
import org.cityrankings.database.EmbeddedPostgres;
import org.cityrankings.database.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs over a primary and a real standby, which lags, freezes and comes back as the test wants it. */
class ReplicaIT {
    private static final String SOURCE = "/v1/sources/read-here-or-there";
    private static final Pattern ACQUIRED = Pattern.compile("agroal_acquire_count_total\\{datasource=\"read\"} (\\S+)");
    /** One statement, several in one snapshot, a stream: each gets to the database in its own way. */
    private static final List<String> READS =
            List.of(SOURCE, "/v1/sources.csv?limit=500", "/v1/cities/binh-duong-vn/record", "/v1/sources?limit=3");

    @TempDir
    static Path home;

    private static EmbeddedPostgres primary;
    private static EmbeddedPostgres standby;
    private static Connection follower;
    /** With answers from memory, and without. */
    private static Instance one;

    private static Instance other;
    private static int written;

    @BeforeAll
    static void start() throws Exception {
        EmbeddedPostgres.start(home.resolve("primary")).close();
        copy(home.resolve("primary"), home.resolve("standby"));
        primary = EmbeddedPostgres.start(home.resolve("primary"));
        Server server = primary.server();
        Path data = home.resolve("standby/data");
        Files.createFile(data.resolve("standby.signal"));
        Matcher port = Pattern.compile(":(\\d+)/").matcher(server.jdbcUrl());
        assertTrue(port.find());
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s'\n"
                        .formatted(port.group(1), server.user(), server.password()));
        standby = EmbeddedPostgres.start(home.resolve("standby"));
        follower = DriverManager.getConnection(standby.server().jdbcUrl(), server.user(), server.password());
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", server.user(),
                "QUARKUS_DATASOURCE_PASSWORD", server.password(),
                "QUARKUS_DATASOURCE_READ_JDBC_URL", standby.server().jdbcUrl(),
                "CITY_RANKINGS_ADMIN_KEY", RealDatabase.ADMIN_KEY));
        one = Instance.start(home.resolve("one"), settings);
        settings.put("CITY_RANKINGS_CACHE_BYTES", "0");
        other = Instance.start(home.resolve("other"), settings);
        String draft = "{\"id\": \"read-here-or-there\", \"title\": \"title 0\"}";
        assertEquals(201, one.wire().write("POST", "/v1/sources", draft).status());
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        other.close();
        follower.close();
        standby.close();
        primary.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        Files.setPosixFilePermissions(to.resolve("data"), Files.getPosixFilePermissions(from.resolve("data")));
    }

    @BeforeEach
    void theReplicaIsRead() throws Exception {
        long begun = System.nanoTime();
        for (long before = acquired(); acquired() == before; ) {
            assertEquals(200, other.wire().get(SOURCE).status());
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30), "it is never read");
        }
    }

    @AfterEach
    void theReplicaFollows() throws Exception {
        replay("resume");
    }

    private static void replay(String how) throws SQLException {
        try (Statement statement = follower.createStatement()) {
            statement.execute("select pg_wal_replay_" + how + "()");
        }
    }

    /** How often a connection to the replica was taken by the program that has no memory. */
    private static long acquired() throws Exception {
        Matcher count = ACQUIRED.matcher(other.wire().get("/metrics").text());
        return count.find() ? (long) Double.parseDouble(count.group(1)) : 0;
    }

    /** Gives the version after it, as it was told. */
    private static String write(Instance at) throws Exception {
        written++;
        Wire.Answer answer = at.wire().write("PATCH", SOURCE, "{\"title\": \"title %d\"}".formatted(written));
        assertEquals(200, answer.status());
        return answer.header("data-version");
    }

    private static void assertNew(Instance at, String... headers) throws Exception {
        Wire.Answer answer = at.wire().get(SOURCE, headers);
        assertTrue(answer.text().contains("\"title " + written + "\""), answer::text);
        assertTrue(at.wire().get(READS.get(1), headers).text().contains(",title " + written + ","));
    }

    @Test
    void whoeverCannotWriteIsAnsweredByTheReplica() throws Exception {
        for (String path : READS) {
            long before = acquired();
            assertEquals(200, other.wire().get(path).status());
            assertTrue(acquired() > before, path);
        }
        long before = acquired();
        Wire.Answer read = other.wire().get(SOURCE, "Authorization", "Bearer " + RealDatabase.ADMIN_KEY);
        assertEquals(200, read.status());
        assertEquals("", read.header("data-version"), "nothing was written");
        write(other);
        assertEquals(before, acquired(), "what editors read decides about what they write");
    }

    @Test
    void nobodyMissesTheirOwnWriteWhileTheReplicaLags() throws Exception {
        replay("pause");
        for (int round = 0; round < 5; round++) {
            write(one);
            assertNew(one);
            write(other);
            assertNew(other);
        }
        long before = acquired();
        assertNew(other);
        assertEquals(before, acquired(), "it is not even asked while it is known to be behind");
    }

    @Test
    void whoBringsTheVersionOfTheirWriteReadsItAtAnyInstance() throws Exception {
        for (int round = 0; round < 10; round++) {
            if (round == 5) {
                replay("pause");
            }
            assertNew(other, "Data-Version", write(one));
            assertNew(one, "Data-Version", write(other));
        }
        TimeUnit.NANOSECONDS.sleep(Memories.LONGEST_UNCONFIRMED);
        assertNew(one);
        assertNew(other);
    }

    @Test
    void aVersionThatIsNoneIsRefused() throws Exception {
        Wire.Answer answer = one.wire().get(SOURCE, "Data-Version", "newest");
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("\"parameter\":\"Data-Version\""), answer::text);
        assertEquals(
                200, one.wire().get(SOURCE, "Data-Version", "999999").status(), "the primary has none that is newer");
    }

    @Test
    void aReplicaThatFreezesOrRestartsCostsNobodyAnAnswer() throws Exception {
        List<String> processes = processes("standby");
        signal("-STOP", processes);
        try {
            long begun = System.nanoTime();
            // until it lost its connections, and a little longer
            for (int i = 0; System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(6); i++) {
                String path = READS.get(i % READS.size());
                int status = other.wire().get(path).status();
                // what was in the midst of one state cannot go on with another
                assertTrue(status == 200 || status == 503 && i == 0, status + " for " + path);
                assertEquals(200, one.wire().get(path).status());
            }
        } finally {
            signal("-CONT", processes);
        }
        theReplicaIsRead();
        signal(
                "-KILL",
                List.of(Files.readAllLines(home.resolve("standby/data/postmaster.pid"))
                        .get(0)));
        for (int i = 0; i < 100; i++) {
            assertEquals(200, other.wire().get(SOURCE).status());
        }
        reconnect();
    }

    @Test
    void nobodyWaitsForAPrimaryThatIsFrozen() throws Exception {
        List<String> processes = processes("primary");
        signal("-STOP", processes);
        try {
            long begun = System.nanoTime();
            for (int refused = 0; refused < 20; ) {
                long asked = System.nanoTime();
                Wire.Answer answer = other.wire().get(SOURCE);
                long took = System.nanoTime() - asked;
                assertTrue(answer.status() == 200 || answer.status() == 503, answer::text);
                // to be sooner than that it must not have asked for a connection
                refused = answer.status() == 503 && took < TimeUnit.MILLISECONDS.toNanos(500) ? refused + 1 : 0;
                assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30), "it is still asked");
            }
            assertEquals("5", other.wire().get(SOURCE).header("retry-after"));
            assertEquals(200, other.wire().get("/health/live").status());
        } finally {
            signal("-CONT", processes);
        }
        long begun = System.nanoTime();
        while (other.wire().get(SOURCE).status() != 200) {
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30), "it is not asked again");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        write(other);
        assertNew(other);
    }

    /** The embedded server starts again by itself. */
    private static void reconnect() throws Exception {
        Server server = primary.server();
        for (int attempt = 0; ; attempt++) {
            try {
                follower = DriverManager.getConnection(standby.server().jdbcUrl(), server.user(), server.password());
                return;
            } catch (SQLException notYet) {
                assertTrue(attempt < 100, notYet::getMessage);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static List<String> processes(String server) throws IOException {
        long first = Long.parseLong(Files.readAllLines(home.resolve(server + "/data/postmaster.pid"))
                .get(0));
        List<String> all = new ArrayList<>(List.of(Long.toString(first)));
        ProcessHandle.of(first).orElseThrow().children().forEach(child -> all.add(Long.toString(child.pid())));
        return all;
    }

    private static void signal(String signal, List<String> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
