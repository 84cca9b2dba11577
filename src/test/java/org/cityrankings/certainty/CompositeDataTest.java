package org.cityrankings.certainty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Indices of what the record has, and data that are none. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CompositeDataTest {
    private static final String EDITION = "\"edition\": {\"program\": \"sdg-index-european-cities\", \"year\": 2019}";
    private static final String TWO =
            """
            "method": {"index": {"id": "index", "children": [
              {"id": "poverty", "indicator": "sdg1-povrisk"}, {"id": "gini", "indicator": "sdg10-gini"}]}}""";

    @Test
    void anEditionIsComputedByItsOwnMethodAndSaysHowSureItsRanksAre() {
        ValidatableResponse answer = post("{\"data\": {" + EDITION
                        + "}, \"uncertainty\": {\"draws\": 200}, \"bounds\": {}, \"sensitivity\": {\"base\": 16}}")
                .statusCode(200)
                .body("cities", hasSize(45))
                .body("reference.edition.program", is("sdg-index-european-cities"))
                .body("reference.edition.sources", hasItem("github-com-2"))
                .body("reference.year", is(2019))
                .body("reference.data", hasKey("version"))
                .body("reference.cite", startsWith("City Rankings: an index of the observations of SDG Index"))
                .body("uncertainty.cities.city", hasItem("eindhoven-nl"))
                .body("sensitivity.assumptions.assumption", is(List.of("weights")))
                .body("bounds.cities", hasSize(45));
        Map<String, Object> computed = ranks(answer.extract().path("cities"), "rank");
        List<Map<String, Map<String, Object>>> read = Http.guest()
                .get("/v1/programs/sdg-index-european-cities/editions/2019/ranking?basis=recomputed")
                .then()
                .statusCode(200)
                .extract()
                .path("cities");
        assertEquals(45, read.size());
        read.forEach(city -> assertEquals(
                ((Number) computed.get((Object) city.get("city"))).intValue(),
                city.get("recomputed").get("rank")));
        List<Map<String, Object>> bounds = answer.extract().path("bounds.cities");
        Map<String, Object> best = ranks(bounds, "best");
        computed.forEach((city, rank) ->
                assertEquals(true, ((Number) best.get(city)).doubleValue() <= ((Number) rank).doubleValue(), city));
    }

    private static Map<String, Object> ranks(List<Map<String, Object>> cities, String member) {
        return cities.stream().collect(Collectors.toMap(city -> (String) city.get("city"), city -> city.get(member)));
    }

    @Test
    void someCitiesAndIndicatorsOfAnEditionCanHaveAnotherMethod() {
        post("""
                {"data": {%s, "cities": ["oslo-no", "athens-gr", "eindhoven-nl"], "indicators": ["sdg10-gini", "sdg1-povrisk"]}, %s}"""
                        .formatted(EDITION, TWO))
                .statusCode(200)
                .body("cities.city", is(List.of("athens-gr", "eindhoven-nl", "oslo-no")))
                .body("criteria[1].indicator.unit", is("%"))
                .body("reference.caveats", hasSize(0));
    }

    @Test
    void missingValuesOfAYearCanBeThoseOfTheLatestYearBefore() {
        List<String> made = new ArrayList<>();
        try {
            for (String row : List.of("oslo-no 2020 10", "athens-gr 2018 5", "athens-gr 2017 4", "tallinn-ee 2020 7")) {
                String[] cells = row.split(" ");
                made.add(Http.admin()
                        .body("{\"city\": \"%s\", \"indicator\": \"sdg10-gini\", \"year\": %s, \"value\": %s}"
                                .formatted(cells[0], cells[1], cells[2]))
                        .post("/v1/observations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location"));
            }
            String asked =
                    """
                    {"data": {"cities": ["oslo-no", "athens-gr", "tallinn-ee", "turin-it"], "indicators": ["sdg10-gini"], "year": 2020},
                     "method": {"settings": {"imputation": {"method": "%s"}}, "index": {"id": "gini", "indicator": "sdg10-gini"}}}""";
            post(asked.formatted("latest"))
                    .statusCode(200)
                    .body("cities.city", is(List.of("oslo-no", "athens-gr", "tallinn-ee", "turin-it")))
                    .body("criteria[0].indicator.denominated", is(Arrays.asList(10f, null, 7f, null)))
                    .body("criteria[0].indicator.imputed", is(Arrays.asList(10f, 5f, 7f, null)))
                    .body("cities[3].rank", nullValue())
                    .body("cities[1].rank", is(1f))
                    .body("reference.earlier", hasSize(1))
                    .body(
                            "reference.earlier[0]",
                            is(Map.of("city", "athens-gr", "indicator", "sdg10-gini", "year", 2018)))
                    .body("reference", not(hasKey("edition")))
                    .body("reference.cite", containsString("an index of observations of 2020; data version"));
            post(asked.formatted("none")).statusCode(200).body("cities[1].rank", nullValue());
        } finally {
            made.forEach(location -> Http.admin()
                    .urlEncodingEnabled(false)
                    .header("If-Match", "*")
                    .delete(location)
                    .then()
                    .statusCode(204));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%s, \"year\": 2019                                                              | /data/year",
                "%s, \"indicators\": [{\"id\": \"x\", \"direction\": \"higher\", \"values\": [1]}] | /data/indicators/0",
                "%s, \"denominators\": [{\"id\": \"x\", \"values\": [1]}]                        | /data/denominators",
                "%s, \"groups\": {\"half\": []}                                                  | /data/groups",
                "%s, \"cities\": [null]                                                          | /data/cities/0",
                "%s, \"cities\": [\"oslo-no\", \"binh-duong-vn\"]                                | /data/cities/1",
                "%s, \"indicators\": [null]                                                      | /data/indicators/0",
                "%s, \"indicators\": [\"sdg10-gini\"]                                            | /method/index/children/0/indicator",
                "\"edition\": {\"year\": 2019}                                                   | /data/edition/program",
                "\"edition\": {\"program\": \"mori-gpci\"}                                       | /data/edition/year",
                "\"edition\": {\"program\": \"mori-gpci\", \"year\": 2024}                       | /data/edition",
                "\"year\": 2019, \"cities\": [\"oslo-no\"]                                       | /data/indicators",
                "\"year\": 2019, \"indicators\": [\"sdg10-gini\"]                                | /data/cities",
                "\"cities\": [\"oslo-no\"], \"indicators\": [\"sdg10-gini\"]                     | /data/indicators/0",
                "\"cities\": [\"oslo-no\"], \"indicators\": [{}]                                 | /data/indicators/0/id",
                "\"year\": 2019, \"cities\": [\"oslo-no\", \"oslo-no\"], \"indicators\": [\"sdg10-gini\", \"sdg1-povrisk\"] | /data/cities/1",
                "\"year\": 2019, \"cities\": [\"oslo-no\"], \"indicators\": [\"sdg10-gini\", \"sdg10-gini\"] | /data/indicators/1"
            })
    void whatIsNeitherOneFormNorTheOtherIsRefusedWithItsPlace(String data, String pointer) {
        Http.problem(post("{\"data\": {" + data.replace("%s", EDITION) + "}, " + TWO + "}"), 400, "invalid-body")
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%s, \"cities\": [\"oslo-no\", \"eindhofen-nl\"]             | /data/cities/1        | eindhoven-nl",
                "%s, \"indicators\": [\"sdg10-ginni\"]                       | /data/indicators/0    | sdg10-gini",
                "\"edition\": {\"program\": \"sdg-index\", \"year\": 2019}   | /data/edition/program | sdg-index-european-cities"
            })
    void whatNobodyKnowsIsRefusedWithNearNames(String data, String pointer, String near) {
        Http.problem(post("{\"data\": {" + data.replace("%s", EDITION) + "}, " + TWO + "}"), 400, "unknown-value")
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].suggestions", hasItem(near));
    }

    @Test
    void anEditionThatIsNotThereOrHasNoMethodIsRefused() {
        Http.problem(post("{\"data\": {" + EDITION.replace("2019", "2018") + "}}"), 400, "unknown-value")
                .body("errors[0].pointer", is("/data/edition/year"));
        Http.problem(post("{\"data\": {" + EDITION + ", \"indicators\": [\"sdg10-gini\"]}}"), 400, "invalid-body")
                .body("errors[0].pointer", is("/method"));
        Http.problem(
                        post(
                                "{\"data\": {\"cities\": [\"a\"], \"indicators\": [{\"id\": \"x\", \"direction\": \"higher\", \"values\": [1]}]}}"),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is("/method"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "1e999", "-1e999", "\"x\"", "true", "[1]"})
    void whatIsNoNumberIsRefusedWithItsPlace(String value) {
        Http.problem(post(columns("1", value, "3")), 400, "invalid-body")
                .body("errors[0].pointer", is("/data/indicators/0/values/1"));
    }

    @Test
    void nakedNaNIsNotJson() {
        Http.problem(post(columns("1", "NaN", "3")), 400, "invalid-body").body("detail", containsString("not JSON"));
    }

    @Test
    void constantIndicatorsAreRefusedWhereTheyCannotBeToldApartAndTieOtherwise() {
        Http.problem(post(columns("2", "2", "2")), 400, "invalid-body")
                .body("errors[0].pointer", is("/method/index/settings/normalisation"));
        post(columns("2", "2", "2").replace("\"min-max\"", "\"rank\""))
                .statusCode(200)
                .body("cities.rank", everyItem(is(1f)))
                .body("uncertainty.cities.tied", everyItem(is(2)));
    }

    @Test
    void aSingleCityIsFirstAndAllMissingIsNotRanked() {
        String one =
                columns("2", "2", "2").replace("\"min-max\"", "\"none\"").replace("[\"a\", \"b\", \"c\"]", "[\"a\"]");
        post(one.replace("[2, 2, 2]", "[2]"))
                .statusCode(200)
                .body("cities[0].rank", is(1f))
                .body("uncertainty.cities[0].top", everyItem(is(1f)));
        post(columns("null", "null", "null").replace("\"min-max\"", "\"none\""))
                .statusCode(200)
                .body("cities.rank", is(Arrays.asList(null, null, null)))
                .body("uncertainty.cities.ranked", everyItem(is(0f)))
                .body("uncertainty.computed", is(1000));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,/method/index/children/0/weight",
        "0,/method/index/children",
        "\"NaN\",/method/index/children/0/weight"
    })
    void weightsThatAreNoneAreRefusedWithTheirPlace(String weight, String pointer) {
        String index =
                "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"x\", \"weight\": %s, \"indicator\": \"x\"}]}"
                        .formatted(weight);
        Http.problem(
                        post(columns("1", "2", "3").replace("\"index\": {\"id\": \"x\", \"indicator\": \"x\"}", index)),
                        400,
                        "invalid-body")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void tenThousandColumnsAreComputed() {
        String indicators = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":\"%d\",\"direction\":\"higher\",\"values\":[1,2,4]}".formatted(i))
                .collect(Collectors.joining(","));
        String leaves = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":\"%d\",\"indicator\":\"%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        post("""
                {"data":{"cities":["a","b","c"],"indicators":[%s]},"uncertainty":{"draws":100},
                 "method":{"index":{"id":"index","children":[%s]}}}"""
                        .formatted(indicators, leaves))
                .statusCode(200)
                .body("cities.rank", is(List.of(3f, 2f, 1f)))
                .body("uncertainty.cities.mean", is(List.of(3f, 2f, 1f)));
    }

    private static String columns(String... values) {
        return """
                {"data": {"cities": ["a", "b", "c"],
                  "indicators": [{"id": "x", "direction": "higher", "values": [%s]}]}, "uncertainty": {},
                 "method": {"settings": {"normalisation": {"method": "min-max"}}, "index": {"id": "x", "indicator": "x"}}}"""
                .formatted(String.join(", ", values));
    }

    private static ValidatableResponse post(String body) {
        return Http.guest()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rankings/composite")
                .then();
    }
}
