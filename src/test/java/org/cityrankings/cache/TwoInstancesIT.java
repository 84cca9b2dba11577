package org.cityrankings.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs over one database: what is written at one is seen at both, whatever becomes of the notifications. */
class TwoInstancesIT {
    private static final RealDatabase DATABASE = new RealDatabase();
    private static final long BOUND = TimeUnit.SECONDS.toNanos(1);
    private static final String SOURCE = "/v1/sources/seen-by-both";
    private static final String WATCHES = "pg_stat_activity where application_name = '" + DatabaseWatch.NAME + "'";

    @TempDir
    static Path logs;

    private static Instance one;
    private static Instance other;
    private static Connection connection;
    private static Statement statement;
    private static int written;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> config = DATABASE.start();
        String url = config.get("quarkus.datasource.jdbc.url");
        String user = config.get("quarkus.datasource.username");
        String password = config.get("quarkus.datasource.password");
        Map<String, String> settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", user,
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "CITY_RANKINGS_ADMIN_KEY", RealDatabase.ADMIN_KEY,
                "CITY_RANKINGS_STATEMENT_TIMEOUT", "1s");
        one = Instance.start(logs.resolve("one"), settings);
        other = Instance.start(logs.resolve("other"), settings);
        connection = DriverManager.getConnection(url, user, password);
        statement = connection.createStatement();
        assertEquals(
                201,
                one.wire()
                        .write("POST", "/v1/sources", "{\"id\": \"seen-by-both\", \"title\": \"title 0\"}")
                        .status());
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        one.close();
        other.close();
        DATABASE.stop();
    }

    @BeforeEach
    void bothAnswerFromMemory() throws Exception {
        one.wire().awaitMemory();
        other.wire().awaitMemory();
    }

    @AfterEach
    void notificationsAreSent() throws Exception {
        statement.execute("alter table data_version enable trigger data_version_told");
    }

    /** Writes at one, where it has to be read at once, and gives when it was told to be done. */
    private static long write() throws Exception {
        written++;
        assertEquals(
                200,
                one.wire()
                        .write("PATCH", SOURCE, "{\"title\": \"title %d\"}".formatted(written))
                        .status());
        long done = System.nanoTime();
        assertTrue(isNew(one.wire().get(SOURCE)));
        return done;
    }

    private static boolean isNew(Wire.Answer answer) {
        return answer.status() == 200 && answer.text().contains("\"title " + written + "\"");
    }

    /** Nobody who asks the other one more than a second after the write gets what was before; gives how it answered. */
    private static List<String> readAtOther(long done, long nanos) throws Exception {
        List<String> memory = new ArrayList<>();
        while (System.nanoTime() - done < nanos) {
            long asked = System.nanoTime();
            Wire.Answer answer = other.wire().get(SOURCE);
            assertTrue(isNew(answer) || asked - done <= BOUND, () -> "%s after %d ms"
                    .formatted(answer.text(), (asked - done) / 1_000_000));
            memory.add(answer.memory());
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return memory;
    }

    @Test
    void aWriteIsReadAtOnceWhereItWasMadeAndWithinASecondElsewhere() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<String> memory = readAtOther(write(), BOUND + BOUND / 4);
            assertTrue(memory.contains("hit"), "it was answered from memory again: " + memory);
        }
    }

    @Test
    void aLostNotificationIsMadeUpForByAsking() throws Exception {
        statement.execute("alter table data_version disable trigger data_version_told");
        for (int round = 0; round < 5; round++) {
            List<String> memory = readAtOther(write(), BOUND + BOUND / 4);
            assertTrue(memory.contains("hit"), memory::toString);
        }
    }

    @Test
    void aLostConnectionIsMadeAnew() throws Exception {
        for (int round = 0; round < 3; round++) {
            statement.execute("select pg_terminate_backend(pid) from " + WATCHES);
            readAtOther(write(), BOUND + BOUND / 4);
        }
        other.wire().awaitMemory();
        try (ResultSet watches = statement.executeQuery("select count(*) from " + WATCHES)) {
            watches.next();
            assertEquals(2, watches.getInt(1), "one for each");
        }
    }

    /** The server processes that know are stopped in the midst of everything and neither answer nor end. */
    @Test
    void nothingOldIsGivenWhileNobodyCanConfirmTheState() throws Exception {
        List<String> frozen = new ArrayList<>();
        try (ResultSet watches = statement.executeQuery("select pid from " + WATCHES)) {
            while (watches.next()) {
                frozen.add(watches.getString(1));
            }
        }
        signal("-STOP", frozen);
        try {
            List<String> memory = readAtOther(write(), 4 * BOUND);
            assertTrue(memory.contains("fwd=bypass"), memory::toString);
            assertEquals("hit", memory.get(memory.size() - 1), "another connection was made");
        } finally {
            signal("-CONT", frozen);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsEndedAndSaidSo() throws Exception {
        connection.setAutoCommit(false);
        try {
            statement.execute("lock table award in access exclusive mode");
            Wire.Answer answer = other.wire().get("/v1/awards?limit=17");
            assertEquals(503, answer.status());
            assertTrue(answer.text().contains("\"/problems/timeout\""), answer.text());
            assertEquals("5", answer.header("retry-after"));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertEquals(200, other.wire().get("/v1/awards?limit=17").status());
    }

    private static void signal(String signal, List<String> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
