package org.cityrankings.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be in an address is named, with near names where there are any. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/awards?limit=0, invalid-parameter, limit",
        "/v1/awards?limit=501, invalid-parameter, limit",
        "/v1/awards?limit=x, invalid-parameter, limit",
        "/v1/awards?limit=99999999999, invalid-parameter, limit",
        "/v1/awards?year=twenty, invalid-parameter, year",
        "/v1/awards?kind=planet, invalid-parameter, kind",
        "/v1/awards?confidence=HIGH, invalid-parameter, confidence",
        "/v1/awards?expand=everything, invalid-parameter, expand",
        "/v1/awards?sort=colour, invalid-parameter, sort",
        "/v1/awards?sort=, invalid-parameter, sort",
        "/v1/awards?sort=year%2C-year, invalid-parameter, sort",
        "/v1/awards?sort=year;drop table award, unknown-parameter, drop table award",
        "/v1/awards?cursor=nonsense, invalid-parameter, cursor",
        "/v1/awards?fromYear=2021&toYear=2020, invalid-parameter, fromYear",
        "/v1/awards?colour=red, unknown-parameter, colour",
        "/v1/awards?limit=1&limit=2, invalid-parameter, limit",
        "/v1/awards?program=icf, unknown-value, program",
        "/v1/awards?stage=smart22, unknown-value, stage",
        "/v1/awards?city=binh-duong, unknown-value, city",
        "/v1/awards?country=UK, unknown-value, country",
        "/v1/awards?country=VN' or 1=1 --, unknown-value, country",
        "/v1/cities?country=%00, invalid-parameter, country",
        "/v1/cities/%FF%FE, invalid-parameter, city",
        "/v1/programs/icapital/editions/20x, invalid-parameter, year",
        "/v1/ties?city=atlantis, unknown-value, city",
        "/v1/memberships?organization=nobody, unknown-value, organization",
        "/v1/organizations?country=ZZ, unknown-value, country",
        "/v1/initiatives?city=atlantis, unknown-value, city",
        "/v1/programs?organization=nobody, unknown-value, organization",
    })
    void aWrongParameterIsNamed(String address, String type, String parameter) {
        String encoded = address.replace(" ", "%20").replace("'", "%27").replace(";", "%3B");
        String wanted = parameter.startsWith("drop") ? "sort" : parameter;
        String wantedType = parameter.startsWith("drop") ? "invalid-parameter" : type;
        Http.problem(RestAssured.given().urlEncodingEnabled(false).get(encoded).then(), 400, wantedType)
                .body("errors.parameter", hasItem(wanted));
    }

    @Test
    void nearNamesAreSuggested() {
        Http.problem(
                        Http.guest()
                                .queryParam("city", "binh-duong")
                                .get("/v1/awards")
                                .then(),
                        400,
                        "unknown-value")
                .body("errors[0].suggestions", hasItem("binh-duong-vn"));
        Http.problem(Http.guest().queryParam("program", "icf").get("/v1/awards").then(), 400, "unknown-value")
                .body("errors[0].suggestions", hasItem("icf-intelligent-community-awards"));
        Http.problem(Http.guest().queryParam("country", "vn").get("/v1/awards").then(), 400, "unknown-value")
                .body("errors[0].suggestions", hasItem("VN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\",[5,2020,\"a\",\"b\"]]",
                "[\"\",[\"a\",99999999999999999999,\"b\",\"c\"]]",
                "[\"year\",[\"a\",2020,\"b\",\"c\"]]",
                "[\"\",[\"\\u0000\",2020,\"b\",\"c\"]]",
                "[\"\",[]]",
                "[\"\",{\"a\":1,\"b\":2,\"c\":3,\"d\":4}]",
                "{}",
                "null"
            })
    void aForgedCursorIsRefused(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Http.problem(Http.guest().queryParam("cursor", cursor).get("/v1/awards").then(), 400, "invalid-parameter")
                .body("errors[0].parameter", is("cursor"));
    }

    @Test
    void matrixParametersAreRefused() {
        Http.problem(
                RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/v1/cities;limit=1")
                        .then(),
                400,
                "malformed-request");
    }
}
