package org.cityrankings.security;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

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
