package org.cityrankings.certainty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indices that anyone can have computed. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CompositeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theExampleIsThePublishedHumanDevelopmentIndex() throws IOException {
        post(example().toString())
                .statusCode(200)
                .body("cities.city", is(List.of("Switzerland", "Norway", "Viet Nam", "Chad")))
                .body("cities.score", is(List.of(0.967f, 0.966f, 0.726f, 0.394f)))
                .body("cities.rank", is(List.of(1f, 2f, 3f, 4f)))
                .body("criteria.id.flatten()[0]", is("human-development"))
                .body("criteria[2].effectiveWeight", is(1 / 3f))
                .body("criteria[3].effectiveWeight", is(1 / 6f))
                .body("criteria[3].indicator.unit", is("years"))
                .body("method.ties", is("min"));
    }

    @Test
    void theMethodOfAnAnswerCanBePostedAgain() throws IOException {
        String answer = post(example().toString()).extract().asString();
        ObjectNode again = example();
        again.set("method", JSON.readTree(answer).get("method"));
        post(again.toString()).statusCode(200).body(is(answer));
    }

    @Test
    void whatIsUnknownIsNull() throws IOException {
        String gap = example().toString().replace("74.58", "null");
        post(gap)
                .statusCode(200)
                .body("criteria[1].indicator.denominated[2]", nullValue())
                .body("cities[2].coverage", is(2 / 3f));
        String less = gap.replace(
                "\"settings\":{\"normalisation\":{\"method\"",
                "\"settings\":{\"minimumCoverage\":1,\"normalisation\":{\"method\"");
        post(less).statusCode(200).body("cities[2].score", nullValue()).body("cities[3].rank", is(3f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"worst\":20,              | \"worst\":90,               | /method/index/children/0/settings/normalisation/best",
                "\"indicator\":\"income\"   | \"indicator\":\"wealth\"    | /method/index/children/2/indicator",
                "\"id\":\"education\"       | \"id\":\"income\"           | /method/index/children/2/id",
                "84.255,                    |                             | /data/indicators/0/values",
                "\"digits\":3               | \"digits\":99               | /method/rounding/0/digits",
                "52.997                     | 20                          | /method/index/settings/aggregation",
                "\"geometric\"              | \"median\"                  | /method/settings/aggregation/method",
                "\"clamp\":true             | \"clip\":true               | /method/settings/normalisation/clip",
                "\"Norway\"                 | \"Chad\"                    | /data/cities/3"
            })
    void whatCannotBeComputedIsRefusedWithItsPlace(String part, String other, String pointer) throws IOException {
        String body = example().toString();
        Http.problem(post(body.replace(part, other == null ? "" : other)), 400, "invalid-body")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void halfABodyIsRefused() {
        Http.problem(post("{}"), 400, "invalid-body");
        Http.problem(post(""), 400, "invalid-body");
    }

    @Test
    void whatWouldTakeTooLongIsRefusedBeforeItStarts() {
        String indicators = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"id\":\"%d\",\"direction\":\"higher\",\"values\":[1,2,4]}".formatted(i))
                .collect(Collectors.joining(","));
        String leaves = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"id\":\"%d\",\"indicator\":\"%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        String body =
                """
                {"data":{"cities":["a","b","c"],"indicators":[%s]},
                 "method":{"settings":{"weighting":"pca"},"index":{"id":"index","children":[%s]}}}"""
                        .formatted(indicators, leaves);
        Http.problem(post(body), 422, "too-costly").body("detail", containsString("pca"));
        post(body.replace("\"pca\"", "\"equal\"")).statusCode(200).body("cities[2].score", is(1f));
    }

    private static ObjectNode example() throws IOException {
        return (ObjectNode)
                JSON.readTree(CompositeTest.class.getResourceAsStream("/META-INF/examples/CompositeRequest.json"));
    }

    private static ValidatableResponse post(String body) {
        return Http.guest()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rankings/composite")
                .then();
    }
}
