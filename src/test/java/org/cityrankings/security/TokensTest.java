package org.cityrankings.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whom the service takes tokens of an issuer for, and which ones it refuses. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@QuarkusTestResource(value = Issuer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensTest {
    private static final String CLOSED = "/v1/changes?limit=1";
    private static final String ALICE = "oidc:%s (alice)".formatted(Issuer.SUBJECT);
    private static final int TRIES = 60;

    /** Set by itself. */
    Issuer issuer;

    private static void assertRefused(String token, String reason) {
        Http.problem(Http.with(token).get(CLOSED).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer "))
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("detail", containsString(reason));
    }

    private static ValidatableResponse assertUnreachable(String token) {
        return Http.problem(Http.with(token).get(CLOSED).then(), 503, "issuer-unavailable")
                .header("Retry-After", "5");
    }

    /** The issuer is asked for new keys only now and then. */
    private static void awaitStatus(int status, String token) throws InterruptedException {
        int got = 0;
        for (int attempt = 0; attempt < TRIES && got != status; attempt++) {
            TimeUnit.MILLISECONDS.sleep(250);
            got = Http.with(token).get(CLOSED).statusCode();
        }
        assertEquals(status, got);
    }

    @Test
    @Order(1) // the others find it there
    void anIssuerThatIsAwayAtTheStartKeepsOnlyItsTokensOut() throws InterruptedException {
        String token = issuer.sign(issuer.alice());
        assertUnreachable(token);
        Http.admin().get(CLOSED).then().statusCode(200);
        Http.guest().get("/v1/cities?limit=1").then().statusCode(200);
        Http.with(token).get("/v1/cities?limit=1").then().statusCode(200);
        Http.guest().get("/health/ready").then().statusCode(200);
        for (int again = 0; again < 20; again++) {
            assertUnreachable(token);
        }
        issuer.comeBack();
        awaitStatus(200, token);
        Http.with(token).get("/v1/cities?limit=1").then().header("RateLimit", startsWith("\"rate\";r="));
    }

    @Test
    void editorsWriteInTheirOwnName() {
        String token = issuer.sign(issuer.alice());
        Http.with(token)
                .body("{\"id\":\"alices-source\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201);
        Http.with(token)
                .header("If-Match", Http.tag("/v1/sources/alices-source"))
                .delete("/v1/sources/alices-source")
                .then()
                .statusCode(204);
        Http.admin()
                .queryParam("by", ALICE)
                .get("/v1/changes")
                .then()
                .body("items.record", is(List.of("sources/alices-source", "sources/alices-source")));
        Http.problem(Http.with(token).get("/v1/keys").then(), 403, "forbidden");
    }

    @Test
    void administratorsEditAsWell() {
        String token = issuer.sign(issuer.alice().groups("admin"));
        Http.with(token).get(CLOSED).then().statusCode(200);
        String key = Http.with(token)
                .body("{\"name\":\"From Alice\",\"role\":\"editor\"}")
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Http.with(token).delete("/v1/keys/" + key).then().statusCode(204);
        Http.with(token)
                .queryParam("record", "keys/" + key)
                .get("/v1/changes")
                .then()
                .body("items.by", is(List.of(ALICE, ALICE)));
    }

    /** Names are in many scripts, and issuers leave claims empty that they know nothing for. */
    @Test
    void whatElseATokenSaysDoesNotMatter() {
        String token = issuer.sign(issuer.alice()
                .preferredUserName("Nguyễn Thị Ánh")
                .claim("scope", "")
                .claim("address", Map.of("locality", " ")));
        String key = Http.with(issuer.sign(issuer.alice()
                        .preferredUserName("Nguyễn")
                        .groups("admin")
                        .claim("scope", "")))
                .body("{\"name\":\"From Nguyễn\",\"role\":\"editor\"}")
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Http.admin().delete("/v1/keys/" + key).then().statusCode(204);
        Http.with(token)
                .queryParam("record", "keys/" + key)
                .get("/v1/changes")
                .then()
                .body("items.by", is(List.of("environment", "oidc:%s (Nguyễn)".formatted(Issuer.SUBJECT))));
    }

    @Test
    void rolesThatAreUnknownHereAllowNothing() {
        for (Set<String> groups : List.of(Set.of("Editor", "administrator", "ADMIN"), Set.<String>of())) {
            String token = issuer.sign(issuer.alice().groups(groups));
            Http.problem(Http.with(token).get(CLOSED).then(), 403, "forbidden");
        }
        String elsewhere = issuer.sign(issuer.alice()
                .groups(Set.of())
                .claim("roles", List.of("admin"))
                .claim("scope", "admin editor")
                .claim("realm_access", Map.of("roles", List.of("admin"))));
        Http.problem(Http.with(elsewhere).get(CLOSED).then(), 403, "forbidden");
    }

    @Test
    void whatIsNotForThisServiceOrNotOfTheIssuerIsRefused() {
        assertRefused(issuer.sign(issuer.alice().expiresAt(1)), "expired");
        assertRefused(issuer.sign(issuer.alice().audience("billing")), "another service");
        assertRefused(issuer.sign(issuer.alice().audience(Set.of())), "another service");
        assertRefused(issuer.sign(issuer.alice().issuer("https://id.example.org")), "not a valid one");
        assertRefused(issuer.sign(issuer.alice().claim("nbf", 32503680000L)), "not a valid one");
        assertRefused(issuer.sign(issuer.alice().remove("sub")), "not a valid one");
        assertRefused(issuer.sign(issuer.alice().claim("typ", "ID")), "for logging in");
        for (String binding : List.of("nonce", "at_hash", "c_hash")) {
            assertRefused(issuer.sign(issuer.alice().claim(binding, "x")), "for logging in");
        }
        assertRefused(issuer.sign(issuer.alice().subject("a\u0085b")), "cannot be kept");
        assertRefused(issuer.sign(issuer.alice().subject("a".repeat(3000))), "too long a name");
    }

    @Test
    void whatIsSignedByOthersOrNotAtAllIsRefused() throws InterruptedException {
        String own = issuer.sign(issuer.alice());
        String signature = own.substring(own.lastIndexOf('.'));
        String claims = own.substring(own.indexOf('.'), own.lastIndexOf('.'));
        String forged = "." + base64(json(claims).replace("alice", "malice"));
        String thief =
                issuer.alice().jws().keyId(issuer.keyId()).sign(Issuer.newKey().getPrivate());
        String symmetric = issuer.alice()
                .jws()
                .keyId(issuer.keyId())
                .sign(new SecretKeySpec(issuer.publicKey().getEncoded(), "HmacSHA256"));
        String none = base64("{\"alg\":\"none\"}") + claims + ".";
        awaitStatus(401, "e30.e30.e30"); // after another test had the issuer away
        for (String token : List.of(
                thief,
                symmetric,
                none,
                none + "x",
                own.substring(0, own.indexOf('.')) + forged + signature,
                own.substring(0, own.lastIndexOf('.') + 1),
                own + "A",
                "e30.e30.e30",
                "a.b.c")) {
            assertRefused(token, "The token is not");
        }
        Http.with(own).get(CLOSED).then().statusCode(200);
    }

    private static String json(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded.substring(1)), StandardCharsets.UTF_8);
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readingDoesNotLookAtTokens() {
        Http.with("a.b.c").get("/v1/cities?limit=1").then().statusCode(200);
    }

    @Test
    void keysWorkBesideTokens() {
        Http.admin().get(CLOSED).then().statusCode(200);
        Http.problem(Http.with("crk_" + "a".repeat(43)).get(CLOSED).then(), 401, "unauthenticated");
    }

    @Test
    void aNewKeyOfTheIssuerIsAskedForAndWhileItIsAwayItsOldOneDoes() throws InterruptedException {
        issuer.changeKey();
        String known = issuer.sign(issuer.alice());
        awaitStatus(200, known);
        issuer.goAway();
        Http.with(known).get(CLOSED).then().statusCode(200);
        issuer.changeKey();
        String unknown = issuer.sign(issuer.alice());
        awaitStatus(503, unknown);
        for (int again = 0; again < 5; again++) {
            assertUnreachable(unknown);
        }
        Http.admin().get(CLOSED).then().statusCode(200);
        issuer.comeBack();
        awaitStatus(200, unknown);
        assertRefused(
                Jwt.claims(Map.of("iss", "x"))
                        .jws()
                        .keyId("other")
                        .sign(Issuer.newKey().getPrivate()),
                "The token is not");
    }
}
