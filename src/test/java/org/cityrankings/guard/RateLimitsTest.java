package org.cityrankings.guard;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Clients of many addresses, as a trusted balancer passes them on; each test has addresses of its own. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(RateLimitsTest.Tight.class)
class RateLimitsTest {
    private static final int BURST = 10;
    private static final int DAY = 25;
    private static final String CHEAP = "/v1/programs?limit=1";

    /** A rate that gives nothing back while a test lasts on a busy machine, but one that can be waited for. */
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "city-rankings.rate-limit", "1",
                    "city-rankings.rate-burst", Integer.toString(BURST),
                    "city-rankings.day-quota", Integer.toString(DAY),
                    "city-rankings.cache-bytes", "8M",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    private static RequestSpecification from(String address) {
        return Http.guest().header("X-Forwarded-For", address);
    }

    /** Asks until it is refused, and gives that answer. */
    private static Response exhaust(String address, String path) {
        for (int i = 0; i <= DAY; i++) {
            Response answer = from(address).get(path);
            if (answer.statusCode() == 429) {
                assertTrue(i >= BURST - 1, "refused after " + i);
                return answer;
            }
        }
        throw new AssertionError("nothing limits " + address);
    }

    @Test
    void whoAsksTooFastIsToldSoAndServedAgainAfterTheTimeTold() throws InterruptedException {
        from("203.0.113.1")
                .get(CHEAP)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"rate\";q=10;w=10, \"quota\";q=25;w=86400")
                .header("RateLimit", "\"rate\";r=9, \"quota\";r=24");
        Response refused = exhaust("203.0.113.1", CHEAP);
        Http.problem(refused.then(), 429, "rate-limited")
                .header("Retry-After", "1")
                .header("RateLimit", matchesPattern("\"rate\";r=0;t=1, \"quota\";r=\\d+"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
                .header("X-Content-Type-Options", "nosniff")
                .body("detail", containsString("10 at once"));
        TimeUnit.SECONDS.sleep(1);
        from("203.0.113.1").get(CHEAP).then().statusCode(200);
    }

    @Test
    void othersAreNotStarved() {
        exhaust("203.0.113.2", CHEAP);
        from("203.0.113.3").get(CHEAP).then().statusCode(200);
    }

    @Test
    void aNetworkOfIPv6IsOneCaller() {
        exhaust("2001:db8:0:1::1", CHEAP);
        from("2001:db8:0:1:1:2:3:4").get(CHEAP).then().statusCode(429);
        from("2001:db8:0:2::1").get(CHEAP).then().statusCode(200);
    }

    @Test
    void answersFromMemoryCountToo() {
        Response refused = exhaust("203.0.113.4", "/v1/sources?limit=1");
        refused.then().header("Cache-Status", nullValue());
    }

    @Test
    void theDayHasALimitOfItsOwn() throws InterruptedException {
        int allowed = 0;
        Response last = null;
        for (int i = 0; i < 200; i++) {
            last = from("203.0.113.5").get(CHEAP);
            if (last.statusCode() == 200) {
                allowed++;
            } else if (last.path("type").equals("/problems/quota-exceeded")) {
                break;
            } else {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        Http.problem(last.then(), 429, "quota-exceeded").header("RateLimit", containsString("\"quota\";r=0;t="));
        assertEquals(DAY, allowed);
        assertTrue(Integer.parseInt(last.header("Retry-After")) > 3000, last.header("Retry-After"));
    }

    @Test
    void probesAndMetricsAreNeverRefused() {
        exhaust("203.0.113.6", CHEAP);
        for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
            RestAssured.given()
                    .header("X-Forwarded-For", "203.0.113.6")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("RateLimit", nullValue());
        }
    }

    /** The status that a request has whose path goes over the wire as it is written. */
    private static String status(String address, String path) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET %s HTTP/1.0\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n\r\n";
            socket.getOutputStream().write(request.formatted(path, address).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }

    @Test
    void nothingIsSpeltAsAProbe() throws IOException {
        String address = "203.0.113.11";
        exhaust(address, CHEAP);
        for (String spelling :
                new String[] {"/health/..%s", "/health/%%2e%%2e%s", "/health/.%%2E%s", "/metrics/..%s", "/.%s"}) {
            assertEquals("429", status(address, spelling.formatted(CHEAP)), spelling);
        }
        assertEquals("429", status(address, "/healthy"));
        assertEquals("200", status(address, "/v1/../health/live"));
    }

    @Test
    void thisMachineIsLimitedWhereAProxyOnItSpeaksForOthers() {
        Http.guest()
                .header("Forwarded", "for=203.0.113.12")
                .get(CHEAP)
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"rate\";r="));
    }

    @Test
    void thisMachineItselfIsNotLimited() {
        for (int i = 0; i <= DAY; i++) {
            Http.guest().get(CHEAP).then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    @Test
    void theHeadersAreExposedToPagesOfOthers() {
        from("203.0.113.7")
                .header("Origin", "https://news.example")
                .get(CHEAP)
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("RateLimit,RateLimit-Policy"));
    }

    /** Two newsrooms behind one address, of which one asks without pause, and a guest there. */
    @Test
    void whoHasAKeyCountsByItself() {
        String key = newKey("Newsroom");
        String address = "203.0.113.8";
        String first = from(address)
                .header("Authorization", "Bearer " + key)
                .get(CHEAP)
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"rate\";r=9"))
                .extract()
                .header("RateLimit");
        from(address).get(CHEAP).then().header("RateLimit", is(first));
        exhaust(address, CHEAP);
        for (int i = 0; i < BURST - 1; i++) {
            from(address)
                    .header("Authorization", "Bearer " + key)
                    .get(CHEAP)
                    .then()
                    .statusCode(200);
        }
        Response refused = null;
        for (int i = 0; i < DAY && (refused == null || refused.statusCode() == 200); i++) {
            refused =
                    from("203.0.113.9").header("Authorization", "Bearer " + key).get(CHEAP);
        }
        Http.problem(refused.then(), 429, "rate-limited");
        from("203.0.113.9").get(CHEAP).then().statusCode(200);
    }

    @Test
    void guestsDoNotKeepAnybodyBesideThemFromShowingAKey() {
        String address = "203.0.113.13";
        String key = newKey("Beside guests");
        exhaust(address, CHEAP);
        from(address)
                .header("Authorization", "Bearer " + key)
                .get(CHEAP)
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"rate\";r=" + (BURST - 1)));
        for (int i = 1; i < BURST; i++) {
            from(address)
                    .header("Authorization", "Bearer " + key)
                    .get(CHEAP)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void guessesAtKeysCountToTheAddressAndThenToTheLittleThatIsLeftForThem() {
        String address = "203.0.113.10";
        int known = 0;
        int status = 401;
        for (int i = 0; i < 500 && status == 401; i++) {
            status = from(address)
                    .header("Authorization", "Bearer guess-" + i)
                    .get("/v1/changes")
                    .statusCode();
            known += status == 401 ? 1 : 0;
        }
        assertEquals(429, status, "guesses are never refused");
        assertTrue(known >= BURST + 5, "refused after " + known);
        from(address).get(CHEAP).then().statusCode(429);
    }

    private static String newKey(String name) {
        return Http.admin()
                .body("{\"name\": \"%s\", \"role\": \"editor\"}".formatted(name))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
