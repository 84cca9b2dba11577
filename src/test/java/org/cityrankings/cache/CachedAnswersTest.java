package org.cityrankings.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.cityrankings.RealDatabase;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from memory cannot be told from what is not, but by its cost and by saying so. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(CachedAnswersTest.InUse.class)
class CachedAnswersTest {
    private static final String MISS = "fwd=miss";
    private static final String HIT = "hit";
    private static final String COLLAPSED = "fwd=miss; collapsed";
    private static final int READERS = 12;

    /** The other tests count what answers cost, which memory would hide. */
    public static class InUse implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("city-rankings.cache-bytes", "8M");
        }
    }

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    private Wire wire;

    @BeforeEach
    void awaitMemory() throws Exception {
        wire = Wire.at(RestAssured.port);
        wire.awaitMemory();
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    private long statements() {
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /v1/awards?country=VN&limit=20   | identity | en
                    GET  | /v1/awards?country=VN&limit=21   | gzip     | en
                    HEAD | /v1/awards?country=VN&limit=22   | identity | en
                    HEAD | /v1/awards?country=VN&limit=23   | gzip     | en
                    GET  | /v1/cities/binh-duong-vn         | gzip, br | vi
                    GET  | /v1/cities/binh-duong-vn/record  | gzip     | vi
                    GET  | /v1/cities/eindhoven-nl/record   | br       | vi
                    GET  | /v1/programs/sdg-index-european-cities/editions/2019/ranking | gzip;q=0 | de
                    """)
    void whatIsGivenAgainIsWhatWasGivenByteForByte(String method, String path, String coding, String language)
            throws Exception {
        String[] headers = {"Accept-Encoding", coding, "Accept-Language", language};
        Wire.Answer miss = wire.send(method, path, "", headers);
        long before = statements();
        Wire.Answer hit = wire.send(method, path, "", headers);
        assertEquals(0, statements() - before);
        assertEquals(200, miss.status());
        assertEquals(List.of(MISS, HIT), List.of(miss.memory(), hit.memory()));
        assertEquals(miss.lasting(), hit.lasting());
        assertArrayEquals(miss.body(), hit.body());

        Wire.Answer fresh = wire.send(
                "GET", path, "", "Authorization", "Bearer " + RealDatabase.ADMIN_KEY, "Accept-Language", language);
        assertEquals("", fresh.memory());
        assertEquals(fresh.header("etag").replace("\"", ""), hit.header("etag").replaceAll("\"|-gzip", ""));
        boolean zipped = coding.matches("gzip(, br)?");
        assertEquals(zipped ? "gzip" : "", hit.header("content-encoding"));
        assertEquals(zipped, hit.header("etag").endsWith("-gzip\""));
        if (method.equals("GET")) {
            byte[] plain =
                    zipped ? new GZIPInputStream(new ByteArrayInputStream(hit.body())).readAllBytes() : hit.body();
            assertArrayEquals(fresh.body(), plain);
        }
        assertTrue(hit.header("vary").contains("Accept-Encoding"));
        assertEquals("no-cache", hit.header("cache-control"));
    }

    @Test
    void eachLanguageAndEachFormIsAnsweredAsItsOwn() throws Exception {
        String path = "/v1/cities/winnipeg-ca/record";
        String english = wire.get(path).text();
        Wire.Answer vietnamese = wire.get(path, "Accept-Language", "vi");
        assertEquals(MISS, vietnamese.memory());
        assertEquals("vi", vietnamese.header("content-language"));
        assertEquals(HIT, wire.get(path, "Accept-Language", "vi").memory());
        assertEquals(english, wire.get(path).text());
        assertEquals(406, wire.get(path, "Accept", "text/html").status());
        assertEquals(HIT, wire.get(path, "Accept-Encoding", "gzip").memory(), "both codings are kept");

        wire.get("/v1/cities/winnipeg-ca", "Accept-Language", "fr-CA");
        assertEquals(
                HIT, wire.get("/v1/cities/winnipeg-ca", "Accept-Language", "de").memory());
    }

    /** Where many requests share a connection, one could not be ended for being slow without the others. */
    @Test
    void http2IsNotSpoken() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(wire.base().resolve("/v1/awards?limit=51"))
                .build();
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        String path = "/v1/awards?country=VN&limit=31";
        String tag = wire.write("GET", path, "").header("etag");
        Wire.Answer miss = wire.get(path, "If-None-Match", tag);
        Wire.Answer hit = wire.get(path, "If-None-Match", tag);
        assertEquals(List.of(304, MISS, 304, HIT), List.of(miss.status(), miss.memory(), hit.status(), hit.memory()));
        assertEquals(miss.lasting(), hit.lasting());
        assertEquals(200, wire.get(path).status());
        assertEquals(HIT, wire.get(path).memory(), "a 304 keeps what it is about");
        for (String known : List.of("*", "W/" + tag, "\"x\", " + tag, tag.replaceFirst("\"$", "-gzip\""))) {
            assertEquals(304, wire.get(path, "If-None-Match", known).status(), known);
        }
        assertEquals(200, wire.get(path, "If-None-Match", "\"x\"").status());
    }

    @Test
    void whoWroteReadsWhatWasWritten() throws Exception {
        wire.write("POST", "/v1/sources", "{\"id\": \"often-changed\", \"title\": \"0\"}");
        for (int round = 1; round <= 30; round++) {
            wire.get("/v1/sources/often-changed");
            assertEquals(
                    200,
                    wire.write("PATCH", "/v1/sources/often-changed", "{\"title\": \"round " + round + "\"}")
                            .status());
            assertTrue(wire.get("/v1/sources/often-changed").text().contains("\"round " + round + "\""));
        }
        assertEquals(204, wire.write("DELETE", "/v1/sources/often-changed", "").status());
        assertEquals(404, wire.get("/v1/sources/often-changed").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/keys",
                "/v1/changes",
                "/v1/cities/nowhere",
                "/v1/awards?limit=0",
                "/v1/awards?fancy=1",
                "/health/live",
                "/openapi",
                "/problems"
            })
    void whatIsNotForAllOrNotAnAnswerIsNotKept(String path) throws Exception {
        int status = wire.get(path).status();
        assertEquals(status, wire.get(path).status());
        assertTrue(!wire.get(path).memory().equals(HIT), path);
        wire.write("GET", path, "");
        assertEquals("", wire.write("GET", path, "").memory());
        assertEquals(status, wire.get(path).status(), "what somebody with a key got is not given to others");
    }

    @Test
    void nobodyCanMakeTheDatabaseDoItAgain() throws Exception {
        String path = "/v1/awards?country=US&limit=7";
        wire.get(path);
        long before = statements();
        assertEquals(
                HIT,
                wire.get(path, "Cache-Control", "no-cache", "Pragma", "no-cache")
                        .memory());
        String lists = "{\"lists\": [{\"tiers\": [[\"a\"], [\"b\"]]}, {\"tiers\": [[\"b\"], [\"a\"]]}]}";
        assertEquals(
                200,
                wire.send("POST", "/v1/rankings/consensus", lists, "Content-Type", "application/json")
                        .status());
        assertEquals(HIT, wire.get(path).memory());
        assertEquals(0, statements() - before);
    }

    @Test
    void ofManyWhoAskAtOnceOneComputesEvenIfItGoesAway() throws Exception {
        String path = "/v1/awards?country=US&limit=";
        long before = statements();
        wire.get(path + 40);
        long once = statements() - before;
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table award in access exclusive mode");
            before = statements();
            List<CompletableFuture<Wire.Answer>> asked = ask(readers, path + 41);
            awaitStatements(before + 1);
            connection.rollback();
            assertTogether(asked);
            assertEquals(once, statements() - before);

            statement.execute("lock table award in access exclusive mode");
            before = statements();
            Socket leaving = new Socket("127.0.0.1", RestAssured.port);
            leaving.getOutputStream()
                    .write(("GET " + path + "42 HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            awaitStatements(before + 1);
            asked = ask(readers, path + 42);
            TimeUnit.MILLISECONDS.sleep(300);
            leaving.close();
            awaitStatements(before + 2);
            connection.rollback();
            assertTogether(asked);
        } finally {
            readers.shutdown();
        }
    }

    private List<CompletableFuture<Wire.Answer>> ask(ExecutorService readers, String path) {
        List<CompletableFuture<Wire.Answer>> asked = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return wire.get(path);
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    },
                    readers));
        }
        return asked;
    }

    private void awaitStatements(long number) throws InterruptedException {
        for (int attempt = 0; attempt < 1200 && statements() < number; attempt++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(statements() >= number, "nobody asks the database");
    }

    /** All got the same, of which one computed it; late ones may have come when it was there already. */
    private static void assertTogether(List<CompletableFuture<Wire.Answer>> asked) throws Exception {
        List<String> how = new ArrayList<>();
        byte[] body = asked.get(0).get(30, TimeUnit.SECONDS).body();
        for (CompletableFuture<Wire.Answer> one : asked) {
            Wire.Answer answer = one.get(30, TimeUnit.SECONDS);
            assertEquals(200, answer.status());
            assertArrayEquals(body, answer.body());
            how.add(answer.memory());
        }
        assertEquals(1, how.stream().filter(MISS::equals).count(), how::toString);
        assertTrue(how.contains(COLLAPSED), how::toString);
    }
}
