package org.cityrankings.api;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told: what pages of ours may do, and what pages of others may do with us. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HeadersTest {
    private static final String OTHERS = "https://paper.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String POLICY = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/awards?limit=1", "/v1/awards?limit=0", "/v1/nothing", "/openapi", "/swagger-ui/"})
    void everyAnswerKeepsBrowsersWithinBounds(String path) {
        ValidatableResponse answer = RestAssured.get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header(POLICY, containsString("default-src 'self'"))
                .header(POLICY, containsString("frame-ancestors 'none'"))
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue());
        String scripts = "script-src 'self' 'unsafe-inline'";
        answer.header(
                POLICY, path.startsWith("/swagger-ui") ? containsString(scripts) : not(containsString("script-src")));
    }

    @Test
    void pagesOfOthersMayRead() {
        RestAssured.given()
                .header("Origin", OTHERS)
                .get("/v1/awards?limit=1")
                .then()
                .statusCode(200)
                .header(ALLOWED, is(OTHERS))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", anyOf(nullValue(), is("false")));
        Response own = RestAssured.get("/v1/awards?limit=1");
        own.then().header(ALLOWED, nullValue());
        assertTrue(own.headers().getValues("Vary").containsAll(List.of("Origin", "Accept-Encoding")));
    }

    @Test
    void pagesOfOthersMayHaveThingsComputedButSendNoKeys() {
        RestAssured.given()
                .header("Origin", OTHERS)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/rankings/consensus")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", not(containsString("DELETE")))
                .header("Access-Control-Allow-Headers", not(containsString("authorization")));
    }
}
