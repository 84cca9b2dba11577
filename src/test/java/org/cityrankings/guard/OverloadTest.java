package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cityrankings.RealDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A database that answers nobody, few connections and many clients: what can be answered is, the rest is refused. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {
    private static final int CONNECTIONS = 4;
    private static final int ADMITTED = 20;
    private static final int CLIENTS = 80;
    private static final String KEPT = "/v1/sources?limit=1";

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS),
                    "quarkus.datasource.jdbc.acquisition-timeout", "2S",
                    "city-rankings.most-requests", Integer.toString(ADMITTED),
                    "city-rankings.statement-timeout", "4s",
                    "city-rankings.cache-bytes", "8M");
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Answer(int status, String retryAfter, String memory, String body) {}

    private CompletableFuture<Answer> ask(String path) {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("retry-after").orElse(null),
                        answer.headers().firstValue("cache-status").orElse(""),
                        answer.body()));
    }

    private List<CompletableFuture<Answer>> crowd(String path) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> ask(path.formatted(i + 1)))
                .toList();
    }

    private void awaitMemory() throws Exception {
        for (int i = 0; i < 600; i++) {
            if (ask(KEPT).get(30, TimeUnit.SECONDS).memory().endsWith("hit")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nothing is ever answered from memory");
    }

    private static void awaitNobody() throws InterruptedException {
        for (int wait = 0; wait < 200 && admitted() > 0; wait++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(0, admitted(), "all places are given back");
    }

    private static int admitted() {
        return RestAssured.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("city_rankings_requests_admitted "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static Connection own() throws Exception {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    @Test
    void aStuckDatabaseCostsClean503sAndNothingElse() throws Exception {
        awaitMemory();
        try (Connection connection = own();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table award in access exclusive mode");
            List<CompletableFuture<Answer>> crowd = crowd("/v1/awards?limit=%d");
            int kept = 0;
            while (crowd.stream().anyMatch(one -> !one.isDone()) && kept < 40) {
                expect(200, ask("/health/live"));
                Answer again = ask(KEPT).get(30, TimeUnit.SECONDS);
                if (!again.memory().endsWith("bypass")) { // as where a busy machine is late to confirm the state
                    assertEquals(200, again.status(), again.memory() + again.body());
                    kept++;
                }
            }
            assertTrue(kept > 0, "nothing was answered from memory while all connections were stuck");

            List<Answer> answers = new ArrayList<>();
            for (CompletableFuture<Answer> one : crowd) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            for (Answer answer : answers) {
                assertEquals(503, answer.status(), answer.body());
                assertEquals("5", answer.retryAfter());
            }
            long refused = answers.stream()
                    .filter(answer -> answer.body().contains("/problems/busy"))
                    .count();
            long waited = answers.stream()
                    .filter(answer -> answer.body().contains("/problems/unavailable"))
                    .count();
            long begun = answers.stream()
                    .filter(answer -> answer.body().contains("/problems/timeout"))
                    .count();
            assertTrue(refused >= CLIENTS - ADMITTED - CONNECTIONS, () -> "refused at once: " + refused);
            assertTrue(waited > 0, "had no connection in time");
            assertTrue(begun >= CONNECTIONS, () -> "were ended by the database: " + begun);
            connection.rollback();
        }
        expect(200, ask("/v1/awards?limit=1"));
        awaitNobody();
        List<Integer> after = IntStream.range(0, ADMITTED)
                .mapToObj(i -> ask("/v1/awards?limit=" + (i + 100)))
                .map(one -> one.join().status())
                .toList();
        assertEquals(List.of(200), after.stream().distinct().toList());
        awaitNobody();
    }

    /** Whoever loses patience frees the connection of the client, not the worker or the database. */
    @Test
    void clientsThatGoAwayDoNotMakeRoomForMore() throws Exception {
        try (Connection connection = own();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table organization in access exclusive mode");
            for (int round = 0; round < 3; round++) {
                List<CompletableFuture<HttpResponse<String>>> gone = IntStream.range(0, ADMITTED)
                        .mapToObj(i -> client.sendAsync(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                                + "/v1/organizations?limit=" + (i + 1)))
                                        .timeout(Duration.ofMillis(300))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                        .toList();
                TimeUnit.MILLISECONDS.sleep(500);
                assertTrue(gone.stream().allMatch(CompletableFuture::isDone));
            }
            assertTrue(admitted() > CONNECTIONS, () -> "still worked on: " + admitted());
            connection.rollback();
        }
        awaitNobody();
        expect(200, ask("/v1/organizations?limit=400"));
    }

    @Test
    void noKindOfAnswerKeepsAPlace() throws Exception {
        for (String path : new String[] {
            "/v1/nothing",
            "/v1/cities/nowhere",
            "/v1/cities?limit=x",
            "/v1/keys",
            "/v1/sources.csv",
            "/v1/export.zip",
            "/v1/cities"
        }) {
            RestAssured.get(path);
            RestAssured.delete(path);
            RestAssured.given().body("{").post(path);
        }
        awaitNobody();
    }

    private static void expect(int status, CompletableFuture<Answer> asked) throws Exception {
        Answer answer = asked.get(30, TimeUnit.SECONDS);
        assertEquals(status, answer.status(), answer.body());
    }
}
