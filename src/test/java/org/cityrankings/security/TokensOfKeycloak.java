package org.cityrankings.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.concurrent.TimeUnit;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The packaged program with tokens as a Keycloak really gives them; run by the profile "keycloak" only. */
@QuarkusIntegrationTest
@QuarkusTestResource(RealDatabase.class)
@QuarkusTestResource(value = Keycloak.class, restrictToAnnotatedClass = true)
class TokensOfKeycloak {
    private static final String CLOSED = "/v1/changes";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Set by itself. */
    Keycloak keycloak;

    private String token(String client, String user) {
        return keycloak.logIn(client, user).get("access_token");
    }

    private static void assertRefused(String token, String reason) {
        Http.problem(Http.with(token).get(CLOSED).then(), 401, "unauthenticated")
                .body("detail", containsString(reason));
    }

    private static void assertWritesAs(String token, String source, String name) {
        Http.with(token)
                .body("{\"id\":\"%s\"}".formatted(source))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        Http.with(token)
                .queryParam("record", "sources/" + source)
                .get(CLOSED)
                .then()
                .statusCode(200)
                .body("items[0].by", matchesPattern("oidc:%s \\(%s\\)".formatted(UUID, name)));
    }

    @Test
    void anEditorWritesInHerOwnName() {
        String token = token("newsroom", "alice");
        assertWritesAs(token, "alices-source", "alice");
        Http.problem(Http.with(token).get("/v1/keys").then(), 403, "forbidden");
    }

    @Test
    void anAdministratorGivesOutKeysAndEdits() {
        String token = token("newsroom", "bob");
        assertWritesAs(token, "bobs-source", "bob");
        Http.with(token).get("/v1/keys").then().statusCode(200).body("id", hasItem("environment"));
    }

    @Test
    void aProgramWritesAsItsServiceAccount() {
        assertWritesAs(
                keycloak.tokenOfProgram("nightly-import", "only-in-this-test"),
                "nightly-source",
                "service-account-nightly-import");
    }

    @Test
    void otherRolesAllowNothing() {
        Http.problem(Http.with(token("newsroom", "carol")).get(CLOSED).then(), 403, "forbidden");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        assertRefused(token("billing", "alice"), "another service");
    }

    @Test
    void onlyAccessTokensAreTaken() {
        assertRefused(keycloak.logIn("newsroom", "alice").get("id_token"), "");
        assertRefused(keycloak.logIn("newsroom", "alice").get("refresh_token"), "");
    }

    @Test
    void aTokenExpires() throws InterruptedException {
        String token = token("hurried", "alice");
        Http.with(token).get(CLOSED).then().statusCode(200);
        TimeUnit.SECONDS.sleep(7);
        assertRefused(token, "expired");
    }

    @Test
    void keysWorkBesideTokens() {
        Http.admin().get(CLOSED).then().statusCode(200);
    }
}
