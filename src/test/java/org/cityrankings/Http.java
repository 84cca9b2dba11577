package org.cityrankings;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** How tests talk to the service; every answer is held against the document that the service publishes. */
public final class Http {
    private static final ContractCheck CONTRACT = new ContractCheck();

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Http() {}

    /** A guest, who can only read. */
    public static RequestSpecification guest() {
        return RestAssured.given().config(UTF_8).filter(CONTRACT);
    }

    public static RequestSpecification admin() {
        return with(RealDatabase.ADMIN_KEY);
    }

    /** Whoever has the key, sending JSON. */
    public static RequestSpecification with(String key) {
        return guest().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    /** The tag that a GET of the path gives. */
    public static String tag(String path) {
        return guest().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** The answer, which must be a problem of that status and type. */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("/problems/" + type))
                .body("status", is(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()));
    }
}
