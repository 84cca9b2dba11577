package org.cityrankings.consensus;

import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Ranked lists as one: those of the example record, and a reader's own. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConsensusTest {
    private static final String ADDRESS = "/v1/rankings/consensus";
    private static final String OF_2024 = ADDRESS
            + "?lists=imd-smart-city-index:2024,mori-gpci:2024,eiu-global-liveability:2024,kearney-global-cities-index:2024";
    private static final String TENNESSEE =
            """
            {"lists": [
              {"weight": 42, "tiers": [["memphis"], ["nashville"], ["chattanooga"], ["knoxville"]]},
              {"weight": 26, "tiers": [["nashville"], ["chattanooga"], ["knoxville"], ["memphis"]]},
              {"weight": 15, "tiers": [["chattanooga"], ["knoxville"], ["nashville"], ["memphis"]]},
              {"weight": 17, "tiers": [["knoxville"], ["chattanooga"], ["nashville"], ["memphis"]]}]}""";

    private static ValidatableResponse post(String body) {
        return guest().contentType("application/json").body(body).post(ADDRESS).then();
    }

    @Test
    void listsOfOnesOwnBecomeOne() throws IOException {
        String expected =
                """
                {
                  "orders": [
                    {
                      "method": "kemeny",
                      "places": [
                        {"rank": 1, "item": "nashville", "lists": 4, "bestRank": 1, "worstRank": 1},
                        {"rank": 2, "item": "chattanooga", "lists": 4, "bestRank": 2, "worstRank": 2},
                        {"rank": 3, "item": "knoxville", "lists": 4, "bestRank": 3, "worstRank": 3},
                        {"rank": 4, "item": "memphis", "lists": 4, "bestRank": 4, "worstRank": 4}
                      ],
                      "kemeny": {"score": 393, "bound": 393, "exact": true, "optima": 1, "optimaExact": true}
                    }
                  ],
                  "items": [
                    {"id": "chattanooga", "lists": 4},
                    {"id": "knoxville", "lists": 4},
                    {"id": "memphis", "lists": 4},
                    {"id": "nashville", "lists": 4}
                  ],
                  "lists": [
                    {"name": "list 1", "weight": 42, "items": 4},
                    {"name": "list 2", "weight": 26, "items": 4},
                    {"name": "list 3", "weight": 15, "items": 4},
                    {"name": "list 4", "weight": 17, "items": 4}
                  ],
                  "pairwise": [[0, 83, 58, 32], [17, 0, 58, 32], [42, 42, 0, 42], [68, 68, 58, 0]],
                  "condorcetWinner": "nashville",
                  "smithSet": ["nashville"],
                  "schwartzSet": ["nashville"],
                  "agreement": {
                    "kendallW": {"value": 0.175, "items": 4},
                    "kendallTauB": [
                      {"first": "list 1", "second": "list 2", "value": 0, "items": 4},
                      {"first": "list 1", "second": "list 3", "value": -0.6666666666666666, "items": 4},
                      {"first": "list 1", "second": "list 4", "value": -1, "items": 4},
                      {"first": "list 2", "second": "list 3", "value": 0.3333333333333333, "items": 4},
                      {"first": "list 2", "second": "list 4", "value": 0, "items": 4},
                      {"first": "list 3", "second": "list 4", "value": 0.6666666666666666, "items": 4}
                    ]
                  },
                  "conventions": {
                    "unranked": "tied-last",
                    "tiedPair": "none",
                    "bordaLast": "zero",
                    "bordaTruncated": "average",
                    "copelandTie": "half",
                    "schulze": "winning",
                    "rankedPairs": "winning",
                    "minimax": "winning",
                    "fusionConstant": 60
                  },
                  "caveats": []
                }""";
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree(expected),
                json.readTree(post(TENNESSEE).statusCode(200).extract().asByteArray()));
    }

    @Test
    void publishedListsBecomeOneWithCitiesAndCaveats() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode answer = (ObjectNode) json.readTree(guest().get(
                        ADDRESS + "?lists=mori-gpci:2024,kearney-global-cities-index:2022&method=kemeny&method=borda")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals(
                Set.of("version", "at"),
                answer.remove("data").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        assertEquals(
                json.readTree(Path.of("src/test/resources/consensus-of-two-lists.json")
                        .toFile()),
                answer);
    }

    @Test
    void theEverydayCaseOfFourPartialListsIsOrderedByAllMethods() {
        String methods = Arrays.stream(ConsensusMethod.values())
                .map(method -> "&method=" + method.word())
                .collect(Collectors.joining());
        guest().get(OF_2024 + methods)
                .then()
                .statusCode(200)
                .body("orders", hasSize(8))
                .body("orders.places.rank.flatten().count { it == 0 }", is(0))
                .body("orders.places.collect { it.size() }.unique()", contains(33))
                .body("orders.find { it.method == 'kemeny' }.kemeny.exact", is(true))
                .body("orders.find { it.method == 'kemeny' }.kemeny.score", is(814))
                .body("orders.find { it.method == 'borda' }.places[0].item", is("london-gb"))
                .body("schwartzSet", contains("london-gb", "zurich-ch"))
                .body("lists.published", contains(142, 48, 173, 156))
                .body("lists.items", contains(18, 7, 10, 9));
    }

    @Test
    void theAnswerOfARecordCanBePostedAgainAndIsTheSame() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode read = json.readTree(guest().get(OF_2024 + "&method=borda&method=kemeny&unranked=ignored")
                .then()
                .statusCode(200)
                .body("data.version", greaterThan(0))
                .extract()
                .asByteArray());
        ObjectNode draft = json.createObjectNode();
        draft.putArray("methods").add("borda").add("kemeny");
        draft.set("conventions", read.get("conventions"));
        read.get("lists").forEach(list -> draft.withArray("lists")
                .addObject()
                .put("name", list.get("name").asText())
                .set("tiers", list.get("tiers")));
        JsonNode posted =
                json.readTree(post(draft.toString()).statusCode(200).extract().asByteArray());
        for (String member : new String[] {"orders", "pairwise", "smithSet", "agreement", "conventions"}) {
            assertEquals(read.get(member), posted.get(member), member);
        }
    }

    @Test
    void onlyCitiesOfACountryOrKindCanCount() {
        String swiss = ADDRESS + "?lists=imd-smart-city-index:2024,eiu-global-liveability:2024&country=CH&kind=city";
        guest().get(swiss)
                .then()
                .statusCode(200)
                .body("orders[0].places.item", contains("zurich-ch", "geneva-ch", "lausanne-ch"))
                .body("condorcetWinner", is("zurich-ch"))
                .body("caveats[0]", containsString("Only some cities count"));
        problem(guest().get(OF_2024 + "&country=CH").then(), 400, "invalid-parameter")
                .body("detail", containsString("None of the cities asked for has a rank in mori-gpci:2024"));
    }

    @Test
    void whatIsWrongIsNamed() {
        badLists("imd-smart-city-index", "invalid-parameter", "of the form program:year");
        badLists("imd-smart-city-index:2024,imd-smart-city-index:2024", "invalid-parameter", "twice");
        badLists("imd-smart-city-indx:2024", "unknown-value", "There is no program");
        badLists("imd-smart-city-index:2022", "unknown-value", "There is no edition 2022");
        badLists("imd-smart-city-index:2026", "invalid-parameter", "holds no list");
        badLists("icf-intelligent-community-awards:2020", "invalid-parameter", "has the stages smart21, top7, winner");
        badLists("icf-intelligent-community-awards:2020:smart21", "invalid-parameter", "has no published ranks");
        badLists("icf-intelligent-community-awards:2020:top8", "invalid-parameter", "has no stage 'top8'");
        problem(guest().get(ADDRESS).then(), 400, "invalid-parameter").body("errors.parameter", contains("lists"));
        problem(guest().get(OF_2024 + "&method=vote").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("method"));
        problem(guest().get(OF_2024 + "&fusionConstant=-1").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("fusionConstant"));
        problem(guest().get(OF_2024 + "&country=XX").then(), 400, "unknown-value")
                .body("errors.parameter", contains("country"));
    }

    private static void badLists(String lists, String type, String detail) {
        problem(guest().get(ADDRESS + "?lists=" + lists).then(), 400, type)
                .body("errors.parameter", contains("lists"))
                .body("detail", containsString(detail));
    }

    @Test
    void whatIsWrongInABodyIsPointedAt() {
        badBody("{}", "/lists");
        badBody("{\"lists\": []}", "/lists");
        badBody("{\"lists\": [{\"tiers\": [[\"a\"], [\"b\", \"a\"]]}]}", "/lists/0/tiers/1/1");
        badBody("{\"lists\": [{\"tiers\": []}]}", "/lists/0/tiers");
        badBody("{\"lists\": [{\"tiers\": [[\"a\"], []]}]}", "/lists/0/tiers/1");
        badBody("{\"lists\": [{\"tiers\": [[\"a\", \" \"]]}]}", "/lists/0/tiers/0/1");
        badBody("{\"lists\": [{\"weight\": 0, \"tiers\": [[\"a\"]]}]}", "/lists/0/weight");
        badBody("{\"lists\": [{\"weight\": 0.00001, \"tiers\": [[\"a\"]]}]}", "/lists/0/weight");
        badBody("{\"lists\": [{\"tiers\": [[\"a\"]]}], \"methods\": [\"vote\"]}", "/methods/0");
        badBody(
                "{\"lists\": [{\"tiers\": [[\"a\"]]}], \"conventions\": {\"fusionConstant\": -1}}",
                "/conventions/fusionConstant");
    }

    private static void badBody(String body, String pointer) {
        problem(post(body), 400, "invalid-body").body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
        tooCostly(IntStream.range(0, 201).mapToObj(i -> "[\"a\"]").collect(lists()), "", "201 lists");
        tooCostly(IntStream.of(2001).mapToObj(ConsensusTest::tiers).collect(lists()), "", "2,001 items");
        tooCostly(
                IntStream.of(1800).mapToObj(ConsensusTest::tiers).collect(lists()),
                ", \"methods\": [\"schulze\"]",
                "other methods than schulze");
    }

    @Test
    void aSingleItemIsFirst() {
        post("{\"lists\": [{\"tiers\": [[\"a\"]]}]}")
                .statusCode(200)
                .body("orders[0].places.rank", contains(1))
                .body("condorcetWinner", is("a"))
                .body("agreement.kendallW.value", nullValue())
                .body("agreement.kendallTauB", hasSize(0));
    }

    private static String tiers(int size) {
        return IntStream.range(0, size).mapToObj(i -> "\"i" + i + "\"").collect(Collectors.joining("],[", "[", "]"));
    }

    private static Collector<CharSequence, ?, String> lists() {
        return Collectors.joining("]},{\"tiers\":[", "{\"lists\":[{\"tiers\":[", "]}]");
    }

    private static void tooCostly(String lists, String rest, String detail) {
        problem(post(lists + rest + "}"), 422, "too-costly").body("detail", containsString(detail));
    }
}
