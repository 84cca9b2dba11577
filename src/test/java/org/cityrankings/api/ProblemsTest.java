package org.cityrankings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said in a problem, and nothing is changed. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ProblemsTest {
    private static final String CITY = "{\"id\":\"bad-vn\",\"name\":\"Bad\",\"kind\":\"city\",\"country\":\"VN\"%s}";

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeExplainsItself(ProblemType type) {
        Http.guest()
                .get("/problems/" + type.id())
                .then()
                .statusCode(200)
                .body("type", is("/problems/" + type.id()))
                .body("status", is(type.status))
                .body("advice", is(type.advice));
        Http.guest().get("/problems").then().body("type", hasItem("/problems/" + type.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", ",", "text"})
    void aMediaTypeThatIsNoneIsRefused(String type) {
        Http.problem(
                RestAssured.given()
                        .header("Content-Type", type)
                        .get("/v1/cities")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aPatchOfNothingKnownIsRefused() {
        String tag = Http.tag("/v1/cities/binh-duong-vn");
        Http.problem(
                        Http.admin()
                                .contentType(MergePatch.TYPE)
                                .header("If-Match", tag)
                                .body("{\"colour\":null}")
                                .patch("/v1/cities/binh-duong-vn")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/colour"));
        Http.problem(
                Http.admin()
                        .contentType(MergePatch.TYPE)
                        .header("If-Match", tag)
                        .body("null")
                        .patch("/v1/cities/binh-duong-vn")
                        .then(),
                400,
                "invalid-body");
    }

    @Test
    void overlongUtf8IsRefused() {
        byte[] body = CITY.formatted(",\"note\":\"??\"").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length - 1; i++) {
            if (body[i] == '?' && body[i + 1] == '?') {
                body[i] = (byte) 0xC0;
                body[i + 1] = (byte) 0xAF;
            }
        }
        Http.problem(Http.admin().body(body).post("/v1/cities").then(), 400, "invalid-body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"geonamesId\":1e400000 | /geonamesId",
                ",\"geonamesId\":99999999999999999999999999 | /geonamesId",
                ",\"geonamesId\":1.5 | /geonamesId",
                ",\"geonamesId\":\"15\" | /geonamesId",
                ",\"geonamesId\":-1 | /geonamesId",
                ",\"note\":12 | /note",
                ",\"note\":\"  \" | /note",
                ",\"note\":\"\u00a0\u200b\" | /note",
                ",\"note\":\"a\\u0000b\" | /note",
                ",\"note\":\"a\\ud800b\" | /note",
                ",\"sources\":[\"Not A Slug\"] | /sources/0",
                ",\"sources\":[\"no-such-source\"] | /sources/0",
                ",\"position\":{\"latitude\":91,\"longitude\":1,\"basis\":\"geonames\"} | /position/latitude",
                ",\"position\":{\"latitude\":1e-39999,\"longitude\":1,\"basis\":\"geonames\"} | /position/latitude",
                ",\"position\":{\"latitude\":1,\"longitude\":1} | /position/basis",
                ",\"names\":[null] | /names/0",
                ",\"names\":[{\"name\":\"a\",\"kind\":\"nick\"}] | /names/0/kind",
                ",\"names\":[{\"name\":\"a\",\"kind\":\"native\",\"language\":\"??\"}] | /names/0/language",
                ",\"names\":[{\"name\":\"a\",\"kind\":\"native\"},{\"name\":\"a\",\"kind\":\"native\"}] | /names/1",
                ",\"events\":[{\"kind\":\"merged\",\"on\":\"2019-02-30\"}] | /events/0/on",
                ",\"events\":[{\"kind\":\"merged\",\"on\":\"2019\",\"successorCity\":\"atlantis\"}] | /events/0/successorCity",
                ",\"populations\":[{\"population\":-1,\"year\":2020}] | /populations/0/population",
                ",\"colour\":\"red\" | /colour",
            })
    void aWrongMemberIsPointedAt(String member, String pointer) {
        Http.problem(
                        Http.admin()
                                .body(CITY.formatted(member))
                                .post("/v1/cities")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors.pointer", hasItem(pointer));
        Http.guest().get("/v1/cities/bad-vn").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "3",
                "{\"id\":",
                "{} {}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "nonsense",
                "{\"geonamesId\":NaN}"
            })
    void aBodyOfAnotherShapeIsRefused(String body) {
        Http.problem(Http.admin().body(body).post("/v1/cities").then(), 400, "invalid-body");
    }

    @Test
    void tenThousandBracketsAreRefused() {
        Http.problem(Http.admin().body("[".repeat(10_000)).post("/v1/cities").then(), 400, "invalid-body");
        Http.problem(
                Http.admin()
                        .body(CITY.formatted(",\"note\":" + "{\"a\":".repeat(10_000)))
                        .post("/v1/cities")
                        .then(),
                400,
                "invalid-body");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] body = CITY.formatted(",\"note\":\"?\"").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xFF : body[i];
        }
        Http.problem(Http.admin().body(body).post("/v1/cities").then(), 400, "invalid-body");
    }

    @Test
    void aBodyOverTheLimitIsRefusedAlsoWhenItDoesNotSayItsLength() {
        String body = CITY.formatted(",\"note\":\"" + "a".repeat(BodyLimit.BYTES) + "\"");
        Http.problem(Http.admin().body(body).post("/v1/cities").then(), 413, "too-large");
        Http.problem(
                Http.admin()
                        .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .post("/v1/cities")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void anOverlongTextOrAddressIsRefused() {
        Http.problem(
                        Http.admin()
                                .body(CITY.formatted(",\"note\":\"" + "a".repeat(5000) + "\""))
                                .post("/v1/cities")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/note"));
        Http.problem(RestAssured.get("/v1/cities?country=" + "A".repeat(9000)).then(), 414, "uri-too-long");
    }

    @Test
    void wrongMethodsAndMediaTypesAreRefused() {
        Http.problem(RestAssured.given().put("/v1/cities").then(), 405, "method-not-allowed");
        Http.problem(Http.guest().accept("image/png").get("/v1/cities").then(), 406, "not-acceptable");
        Http.problem(
                Http.admin()
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/cities")
                        .then(),
                415,
                "unsupported-media-type");
        Http.problem(Http.admin().body("{}").patch("/v1/cities/binh-duong-vn").then(), 415, "unsupported-media-type");
        Http.problem(RestAssured.get("/v1/nothing").then(), 404, "not-found");
    }

    @Test
    void theDatabaseRefusesWhatMustNotBe() {
        String award =
                """
            {"program":"%s","year":%d,"stage":"%s","city":"tallinn-ee","rank":%d,"confidence":"high"}""";
        Http.problem(
                        Http.admin()
                                .body(award.formatted("icapital", 2020, "smart21", 1))
                                .post("/v1/awards")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/stage"))
                .body("detail", containsString("smart21"));
        Http.problem(
                        Http.admin()
                                .body(award.formatted("icapital", 2015, "winner", 1))
                                .post("/v1/awards")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/year"));
        Http.problem(
                        Http.admin()
                                .body(award.formatted("icapital", 2020, "winner", 0))
                                .post("/v1/awards")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/rank"));
    }

    @Test
    void whatOthersReferToStays() {
        String tag = Http.tag("/v1/cities/binh-duong-vn");
        Http.problem(
                        Http.admin()
                                .header("If-Match", tag)
                                .delete("/v1/cities/binh-duong-vn")
                                .then(),
                        409,
                        "in-use")
                .body("errors.record", hasItem("awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn"))
                .body("errors.record", hasItem("initiatives/binh-duong-smart-city"));
        tag = Http.tag("/v1/sources/baoxaydung-2019-10-24");
        Http.problem(
                        Http.admin()
                                .header("If-Match", tag)
                                .delete("/v1/sources/baoxaydung-2019-10-24")
                                .then(),
                        409,
                        "in-use")
                .body("errors.record", hasItem("ties/binh-duong-vn/twin/Eindhoven"));
        tag = Http.tag("/v1/programs/icapital");
        Http.problem(
                Http.admin()
                        .contentType(MergePatch.TYPE)
                        .header("If-Match", tag)
                        .body("{\"stages\":[{\"id\":\"winner\",\"name\":\"Winner\",\"position\":1}]}")
                        .patch("/v1/programs/icapital")
                        .then(),
                409,
                "in-use");
        assertEquals(tag, Http.tag("/v1/programs/icapital"), "nothing of a refused change stays");
    }

    @Test
    void aKeyNeverChanges() {
        String tag = Http.tag("/v1/cities/binh-duong-vn");
        Http.problem(
                        Http.admin()
                                .contentType(MergePatch.TYPE)
                                .header("If-Match", tag)
                                .body("{\"id\":\"other-vn\"}")
                                .patch("/v1/cities/binh-duong-vn")
                                .then(),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/id"));
        Http.problem(
                Http.admin()
                        .contentType(MergePatch.TYPE)
                        .header("If-Match", tag)
                        .body("{\"name\":null}")
                        .patch("/v1/cities/binh-duong-vn")
                        .then(),
                400,
                "invalid-body");
    }

    @Test
    void noProblemTellsOfTheCodeBehindIt() {
        for (String body : new String[] {"{\"id\":3}", "{\"id\":\"X\"}", "[]", "{\"kind\":{}}"}) {
            String answer = Http.admin()
                    .body(body)
                    .post("/v1/cities")
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertTrue(
                    !answer.contains("org.cityrankings") && !answer.contains("java.") && !answer.contains("draft"),
                    answer);
        }
        Http.problem(Http.admin().body("{}").post("/v1/cities").then(), 400, "invalid-body")
                .body("errors.pointer", hasItem("/name"))
                .body("detail", startsWith("/"));
    }
}
