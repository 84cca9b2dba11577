package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Clients that send or read a byte now and then, or send too much, over sockets of their own. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(SlowClientsTest.Impatient.class)
class SlowClientsTest {
    private static final int WORKERS = 4;
    private static final String POST =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n";
    private static final String KEY = "Authorization: Bearer " + RealDatabase.ADMIN_KEY + "\r\n";
    private static final String LARGE = "GET /v1/observations?limit=500 HTTP/1.1\r\nHost: localhost\r\n\r\n";

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "city-rankings.patience", "2s",
                    "quarkus.http.idle-timeout", "6S",
                    "quarkus.thread-pool.max-threads", Integer.toString(WORKERS));
        }
    }

    private static Socket open(String head) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8192);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        send(socket, head);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** All that comes until the other side ends the connection, be it in order or not. */
    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            return all.toString();
        }
        return all.toString();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void bodiesThatComeByTheByteHoldNoWorkerAndEndIn408() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 4 * WORKERS; i++) {
            slow.add(open(POST.formatted("/v1/rankings/composite", "application/json", 1000, "")));
        }
        long begun = System.nanoTime();
        LongSupplier seconds = () -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        boolean[] ended = new boolean[slow.size()];
        while (!allTrue(ended)) {
            assertTrue(seconds.getAsLong() < 30, "they may stay for ever");
            for (int i = 0; i < ended.length; i++) {
                try {
                    if (!ended[i]) {
                        send(slow.get(i), " ");
                        ended[i] = slow.get(i).getInputStream().available() > 0;
                    }
                } catch (SocketException broken) {
                    ended[i] = true;
                }
            }
            Http.guest().get("/v1/programs?limit=1").then().statusCode(200);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (Socket socket : slow) {
            String answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("\"/problems/request-timeout\""), answer);
            socket.close();
        }
    }

    private static boolean allTrue(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aBodyInPartsIsTakenWhenItComesInTime() throws Exception {
        String body = "{\"id\": \"sent-in-parts\", \"title\": \"A page\"}";
        try (Socket socket = open(
                POST.formatted("/v1/sources", "application/json", body.length(), KEY + "Expect: 100-continue\r\n"))) {
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", new String(goOn, StandardCharsets.US_ASCII));
            for (char each : body.toCharArray()) {
                send(socket, String.valueOf(each));
                TimeUnit.MILLISECONDS.sleep(5);
            }
            String answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
        }
    }

    @Test
    void anImportThatDoesNotComeOnIsEnded() throws Exception {
        try (Socket socket = open(POST.formatted("/v1/imports", "application/zip", 1_000_000, KEY))) {
            long begun = System.nanoTime();
            String answer = "";
            try {
                while (answer.isEmpty()) {
                    send(socket, "x");
                    TimeUnit.MILLISECONDS.sleep(100);
                    answer = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) > 30 ? "never" : "";
                }
            } catch (SocketException broken) {
                answer = "ended";
            }
            assertEquals("ended", answer);
        }
        Http.admin().get("/v1/imports?limit=1").then().statusCode(200);
    }

    private static long problems(String type) {
        return RestAssured.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("city_rankings_problems_total{type=\"" + type + "\"}"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void whoGoesAwayInTheMidstOfAnImportIsNoErrorOfOurs() throws Exception {
        long errors = problems("internal-error");
        long before = problems("malformed-request");
        try (Socket socket = open(POST.formatted("/v1/imports", "application/zip", 1_000_000, KEY))) {
            send(socket, "x".repeat(1000));
            TimeUnit.MILLISECONDS.sleep(500);
        }
        for (int wait = 0; wait < 300 && problems("malformed-request") == before; wait++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertEquals(before + 1, problems("malformed-request"));
        assertEquals(errors, problems("internal-error"));
    }

    /** The answers would take tens of megabytes; what was made of them has room in the buffers of two sockets. */
    @Test
    void whoAsksOnWithoutReadingIsNotAnsweredOn() throws Exception {
        int asked = 400;
        try (Socket socket = open(LARGE.repeat(asked))) {
            boolean ended = false;
            for (int i = 0; i < 600 && !ended; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                try {
                    send(socket, "\r\n");
                } catch (SocketException broken) {
                    ended = true;
                }
            }
            assertTrue(ended, "it may stay for ever");
        }
    }

    @Test
    void whoAsksOnAndReadsIsAnsweredInTurn() throws Exception {
        int asked = 50;
        try (Socket socket = open(LARGE.repeat(asked) + "GET /health/live HTTP/1.0\r\n\r\n")) {
            assertEquals(asked + 1, count(rest(socket), " 200 OK\r\n"));
        }
    }

    @Test
    void connectionsOnWhichNothingMovesAreClosed() throws Exception {
        try (Socket idle = open("");
                Socket half = open("GET /v1/cities HTTP/1.1\r\nHost: loc")) {
            assertEquals("", rest(idle));
            assertEquals("", rest(half));
        }
    }

    @Test
    void headersAndAddressesHaveALength() throws Exception {
        Http.problem(
                RestAssured.given()
                        .header("X-Long", "a".repeat(17_000))
                        .get("/v1/cities")
                        .then(),
                431,
                "headers-too-large");
        try (Socket socket = open("GET /v1/cities HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(70_000) + "\r\n\r\n")) {
            String answer = rest(socket);
            assertTrue(answer.isEmpty() || answer.contains(" 431 "), answer);
        }
        try (Socket socket = open("GET /v1/cities?a=" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")) {
            String answer = rest(socket);
            assertTrue(answer.isEmpty() || answer.contains(" 414 "), answer);
        }
        RestAssured.given()
                .header("X-Long", "a".repeat(8_000))
                .get("/v1/cities?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void aBodyThatNeverEndsIsCutOff() throws Exception {
        String chunk = "10000\r\n" + "a".repeat(1 << 16) + "\r\n";
        try (Socket socket = open("POST /v1/sources HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + KEY
                + "Transfer-Encoding: chunked\r\n\r\n")) {
            boolean cut = false;
            try {
                for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30); System.nanoTime() < end; ) {
                    send(socket, chunk);
                }
            } catch (SocketException closed) {
                cut = true;
            }
            assertTrue(cut, "all was taken for half a minute");
        }
        assertFalse(Http.guest().get("/v1/sources?limit=1").asString().isEmpty());
    }
}
