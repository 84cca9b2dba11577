package org.cityrankings.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class KeysResourceTest {

    private static JsonPath give(String role) {
        return Http.admin()
                .body("{\"name\":\"Newsroom\",\"role\":\"%s\"}".formatted(role))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void aKeyWorksUntilItIsTakenBack() {
        JsonPath key = give("editor");
        String secret = key.getString("key");
        assertTrue(secret.matches("crk_[\\w-]{43}"), "256 random bits");
        Http.with(secret).get("/v1/changes").then().statusCode(200);
        Http.admin()
                .get("/v1/keys")
                .then()
                .statusCode(200)
                .body("id", hasItem(key.getString("id")))
                .body("toString()", not(org.hamcrest.Matchers.containsString(secret)));
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
        Http.with(secret).get("/v1/changes").then().statusCode(401);
        Http.admin()
                .queryParam("record", "keys/" + key.getString("id"))
                .get("/v1/changes")
                .then()
                .body("items.action", is(List.of("deleted", "created")))
                .body("items.toString()", not(org.hamcrest.Matchers.containsString(secret)));
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(404);
    }

    @Test
    void aKeyCanBeMadeToExpire() throws InterruptedException {
        Instant soon = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        JsonPath key = Http.admin()
                .body("{\"name\":\"Visitor\",\"role\":\"editor\",\"expiresAt\":\"%s\"}".formatted(soon))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .body("expiresAt", is(soon.toString()))
                .extract()
                .jsonPath();
        String secret = key.getString("key");
        while (Instant.now().isBefore(soon.plusMillis(100))) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Http.problem(Http.with(secret).get("/v1/changes").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer "))
                .body("detail", containsString("expired at " + soon));
        Http.admin()
                .get("/v1/keys")
                .then()
                .body("find { it.id == '%s' }.expiresAt".formatted(key.getString("id")), is(soon.toString()));
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
    }

    @Test
    void aKeyThatExpiresLaterWorks() {
        JsonPath key = Http.admin()
                .body("{\"name\":\"Year\",\"role\":\"editor\",\"expiresAt\":\"2126-01-31T00:00:00+07:00\"}")
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .body("expiresAt", is("2126-01-30T17:00:00Z"))
                .extract()
                .jsonPath();
        Http.with(key.getString("key")).get("/v1/changes").then().statusCode(200);
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2020-01-01T00:00:00Z\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"2126-01-31\"",
                "\"2126-01-31T00:00:00\"",
                "\"4923849600\"",
                "4923849600",
                "true",
                "{}"
            })
    void anExpiryIsATimeToCome(String expiresAt) {
        Http.problem(
                        Http.admin()
                                .body("{\"name\":\"x\",\"role\":\"editor\",\"expiresAt\":%s}".formatted(expiresAt))
                                .post("/v1/keys")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/expiresAt"));
    }

    @Test
    void whenAKeyWasLastUsedIsKeptToTheMinuteAndIsNoChangeOfTheRecord() throws InterruptedException {
        JsonPath key = give("editor");
        String path = "find { it.id == '%s' }.lastUsedAt".formatted(key.getString("id"));
        Http.admin().get("/v1/keys").then().body(path, nullValue());
        int version = version();
        String used = null;
        for (int attempt = 0; attempt < 100 && used == null; attempt++) {
            Http.with(key.getString("key")).get("/v1/changes").then().statusCode(200);
            TimeUnit.MILLISECONDS.sleep(50);
            used = Http.admin().get("/v1/keys").path(path);
        }
        Instant first = Instant.parse(used);
        assertTrue(Duration.between(first, Instant.now()).abs().toMinutes() < 1, used);
        Http.with(key.getString("key")).get("/v1/changes").then().statusCode(200);
        TimeUnit.MILLISECONDS.sleep(200);
        Instant again = Instant.parse(Http.admin().get("/v1/keys").path(path));
        assertTrue(again.equals(first) || again.isAfter(first.plusSeconds(60)), first + " and then " + again);
        assertEquals(version, version());
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
    }

    private static int version() {
        return Http.guest().get("/v1/changes/since/0").then().extract().path("version");
    }

    @Test
    void withoutAnIssuerATokenIsAKeyThatNobodyHas() {
        Http.problem(Http.with("e30.e30.e30").get("/v1/changes").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer "));
    }

    @Test
    void editorsWriteTheRecordButDoNotManageKeys() {
        JsonPath key = give("editor");
        String secret = key.getString("key");
        Http.with(secret)
                .body("{\"id\":\"editors-source\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201);
        Http.with(secret)
                .header("If-Match", Http.tag("/v1/sources/editors-source"))
                .delete("/v1/sources/editors-source")
                .then()
                .statusCode(204);
        Http.with(secret)
                .queryParam("by", key.getString("id"))
                .get("/v1/changes")
                .then()
                .body("items.record", is(List.of("sources/editors-source", "sources/editors-source")));
        Http.with(secret).get("/v1/keys").then().statusCode(403).body("type", is("/problems/forbidden"));
        Http.with(secret)
                .body("{\"name\":\"x\",\"role\":\"admin\"}")
                .post("/v1/keys")
                .then()
                .statusCode(403);
        Http.with(secret).delete("/v1/keys/" + key.getString("id")).then().statusCode(403);
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
    }

    @Test
    void administratorsDoBoth() {
        JsonPath key = give("admin");
        Http.with(key.getString("key")).get("/v1/keys").then().statusCode(200);
        Http.with(key.getString("key")).get("/v1/changes").then().statusCode(200);
        Http.admin().delete("/v1/keys/" + key.getString("id")).then().statusCode(204);
    }

    @Test
    void guestsSeeNeitherKeysNorChanges() {
        Http.guest().get("/v1/keys").then().statusCode(401);
        Http.guest().get("/v1/changes").then().statusCode(401);
        Http.guest().delete("/v1/keys/environment").then().statusCode(401);
        Http.guest()
                .header("Authorization", "Basic YTpi")
                .get("/v1/changes")
                .then()
                .statusCode(401);
        Http.guest()
                .header("Authorization", "Bearer ")
                .get("/v1/changes")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyNeedsANameAndARole() {
        Http.admin().body("{\"name\":\"x\"}").post("/v1/keys").then().statusCode(400);
        Http.admin()
                .body("{\"name\":\"x\",\"role\":\"root\"}")
                .post("/v1/keys")
                .then()
                .statusCode(400);
    }
}
