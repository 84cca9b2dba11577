package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.RealDatabase;
import org.cityrankings.cache.Instance;
import org.cityrankings.cache.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program refuses what it has to, as it is configured from outside and with little memory. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuardIT {
    private static final RealDatabase DATABASE = new RealDatabase();
    private static final int BURST = 40;
    private static final String POST =
            "POST /v1/rankings/composite HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";

    @TempDir
    static Path logs;

    private static Instance instance;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> config = DATABASE.start();
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                config.get("quarkus.datasource.jdbc.url"),
                "QUARKUS_DATASOURCE_USERNAME",
                config.get("quarkus.datasource.username"),
                "QUARKUS_DATASOURCE_PASSWORD",
                config.get("quarkus.datasource.password"),
                "CITY_RANKINGS_ADMIN_KEY",
                RealDatabase.ADMIN_KEY,
                "CITY_RANKINGS_LIMIT_LOOPBACK",
                "true",
                "CITY_RANKINGS_RATE_LIMIT",
                "1",
                "CITY_RANKINGS_RATE_BURST",
                Integer.toString(BURST),
                "CITY_RANKINGS_PATIENCE",
                "5s"));
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx160m");
        instance = Instance.start(logs.resolve("log"), settings);
    }

    @AfterAll
    static void stop() {
        instance.close();
        DATABASE.stop();
    }

    private static Socket open(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", instance.wire().base().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void refused(int status, String type, Wire.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.text().contains("\"/problems/" + type + "\""), answer.text());
    }

    @Test
    @Order(1)
    void largeBodiesThatPauseKeepNobodyFromWriting() throws Exception {
        List<Socket> pausing = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pausing.add(open(POST.formatted(2_000_000) + " ".repeat(1_900_000)));
        }
        Wire.Answer small = instance.wire().write("POST", "/v1/sources", "{\"id\": \"small\", \"title\": \"x\"}");
        assertEquals(201, small.status(), small.text());
        List<String> answers = new ArrayList<>();
        for (Socket socket : pausing) {
            answers.add(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
            socket.close();
        }
        assertTrue(answers.contains("HTTP/1.1 408"), answers::toString);
    }

    @Test
    @Order(2)
    void tooMuchIsRefused() throws Exception {
        Wire wire = instance.wire();
        refused(413, "too-large", wire.write("POST", "/v1/sources", " ".repeat(2_200_000)));
        refused(431, "headers-too-large", wire.get("/v1/cities", "X-Long", "a".repeat(17_000)));
    }

    @Test
    @Order(3)
    void tooManyAreRefusedUntilTheTimeToldAndProbesAreNot() throws Exception {
        Wire wire = instance.wire();
        Wire.Answer answer = wire.get("/v1/programs?limit=1");
        for (int i = 0; i < 2 * BURST && answer.status() == 200; i++) {
            answer = wire.get("/v1/programs?limit=1");
        }
        refused(429, "rate-limited", answer);
        assertEquals("1", answer.header("retry-after"));
        assertEquals(200, wire.get("/health/live").status());
    }
}
