package org.cityrankings.ranking;

import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edition published, what follows from its observations, and what would follow if. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditionRankingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAMS = "/v1/programs/";
    private static final String SDG = PROGRAMS + "sdg-index-european-cities/editions/2019/ranking";

    private static ValidatableResponse get(String address) {
        return guest().get(address).then().statusCode(200);
    }

    private static JsonNode read(String address) throws IOException {
        return JSON.readTree(get(address).extract().asByteArray());
    }

    private static JsonNode city(JsonNode answer, String id) {
        for (JsonNode city : answer.get("cities")) {
            if (city.get("city").asText().equals(id)) {
                return city;
            }
        }
        throw new AssertionError(id + " is not there");
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("cities").forEach(city -> ids.add(city.get("city").asText()));
        return ids;
    }

    @Test
    void whatWasPublishedIsShownWithItsSources() {
        get(SDG).body("basis", is("published"))
                .body("programName", is("SDG Index and Dashboards for European Cities"))
                .body("numberRanked", is(45))
                .body("cities", hasSize(45))
                .body(
                        "cities.published.rank",
                        is(IntStream.rangeClosed(1, 45).boxed().toList()))
                .body("cities[0].city", is("oslo-no"))
                .body("cities[0].published.sources", contains("github-com-2"))
                .body("cities.scores.collect { it.size() }", everyItem(is(15)))
                .body("cities[0].scores.find { it.criterion == 'sdg3' }.published.sources", contains("github-com-2"))
                .body("criteria", hasSize(15))
                .body("criteria.find { it.id == 'sdg3' }.name", is("Good health and well-being"))
                .body("caveats", hasSize(0))
                .body("method", nullValue())
                .body("data.version", greaterThan(0))
                .body("cite", matchesPattern("City Rankings: the ranking of .* 2019; data version \\d+ of .*" + SDG));
        get(SDG + "?expand=sources").body("cities[0].published.sources[0].id", is("github-com-2"));
    }

    @Test
    void tiesAndPartOfAListAreAsPublished() {
        get(PROGRAMS + "imd-smart-city-index/editions/2024/ranking")
                .body("numberRanked", is(142))
                .body("cities", hasSize(18))
                .body("cities.published.score", everyItem(nullValue()))
                .body("criteria", hasSize(0))
                .body("caveats", contains("Of the 142 cities on the list 'Ranked cities' the record holds 18."));
        get(PROGRAMS + "eiu-global-liveability/editions/2022/ranking")
                .body("cities.published.rank", hasItems(3, 7, 10))
                .body("cities.published.findAll { it.rank == 3 }.size()", is(2))
                .body("caveats[0]", containsString("is not known"));
        get(PROGRAMS + "imd-smart-city-index/editions/2026/ranking")
                .body("cities", hasSize(0))
                .body("caveats", contains("The record holds no list of this edition."));
    }

    @Test
    void anAwardThatRanksNobodyShowsItsStages() {
        String icf = PROGRAMS + "icf-intelligent-community-awards/editions/2023/ranking";
        get(icf).body("cities[0].city", is("binh-duong-vn"))
                .body("cities[0].published.stage", is("winner"))
                .body("cities.published.stage.count { it == 'winner' }", is(1))
                .body("cities.subList(1, 7).published.stage", everyItem(is("top7")))
                .body("cities.published.rank", everyItem(nullValue()))
                .body("caveats", contains("Of the 21 cities on the list 'Smart21 Communities' the record holds 20."));
        get(icf + "?stage=smart21")
                .body("cities", hasSize(20))
                .body("cities.published.stage", everyItem(is("smart21")));
        problem(guest().get(icf + "?stage=top8").then(), 400, "unknown-value")
                .body("errors[0].parameter", is("stage"))
                .body("errors[0].suggestions", hasItem("top7"));
    }

    @Test
    void thePillarsComeOutAgainAndTheTotalDoesNot() throws IOException {
        JsonNode answer = read(SDG + "?basis=compare");
        JsonNode total = answer.at("/comparison/total");
        assertEquals("athens-gr", total.get("city").asText());
        assertEquals(6.58, Math.abs(total.get("largestDifference").asDouble()), 0.005);
        assertEquals(45, total.get("compared").asInt());
        assertTrue(total.get("reproduced").asInt() < 5, total::toString);
        assertEquals(15, answer.at("/comparison/criteria").size());
        for (JsonNode pillar : answer.at("/comparison/criteria")) {
            assertEquals(45, pillar.get("reproduced").asInt(), pillar::toString);
            assertEquals(0, pillar.get("largestDifference").asDouble(), 1e-12, pillar::toString);
        }
        JsonNode athens = city(answer, "athens-gr");
        assertEquals(
                athens.at("/recomputed/score").asDouble()
                        - athens.at("/published/score").asDouble(),
                athens.at("/difference/score").asDouble());
        assertEquals(
                athens.at("/recomputed/rank").asInt()
                        - athens.at("/published/rank").asInt(),
                athens.at("/difference/rank").asInt());
        String caveats = answer.get("caveats").toString();
        assertTrue(caveats.contains("furthest off for athens-gr, by 6.58"), caveats);
        assertTrue(caveats.contains("The weights of the criteria at the top are not known"), caveats);
    }

    @Test
    void anEditionIsComputedByItsMethod() throws IOException {
        JsonNode answer = read(SDG + "?basis=recomputed");
        assertEquals(45, answer.get("cities").size());
        assertEquals(73, answer.get("criteria").size());
        int before = 0;
        for (JsonNode city : answer.get("cities")) {
            double sum = 0;
            for (JsonNode cell : city.get("scores")) {
                sum += cell.get("criterion").asText().matches("sdg\\d+")
                        ? cell.get("recomputed").asDouble()
                        : 0;
            }
            assertEquals(sum / 15, city.at("/recomputed/score").asDouble(), 1e-12);
            assertTrue(city.at("/recomputed/rank").asInt() >= before);
            before = city.at("/recomputed/rank").asInt();
            assertTrue(city.path("published").isMissingNode()
                    && city.path("difference").isMissingNode());
        }
        assertEquals(1 / 15.0, answer.at("/criteria/0/effectiveWeight").asDouble());
    }

    @Test
    void whatIfWeightsWereOthers() throws IOException {
        JsonNode stored = read(SDG + "?basis=recomputed");
        JsonNode answer = read(SDG + "?basis=recomputed&weights=SDG3:2,sdg5:0");
        assertEquals(
                "{\"weights\":{\"sdg3\":2,\"sdg5\":0}}", answer.get("whatIf").toString());
        int moved = 0;
        for (JsonNode city : answer.get("cities")) {
            double sum = 0;
            for (JsonNode cell : city.get("scores")) {
                String criterion = cell.get("criterion").asText();
                double weight = criterion.equals("sdg3") ? 2 : criterion.equals("sdg5") ? 0 : 1;
                sum += criterion.matches("sdg\\d+")
                        ? weight * cell.get("recomputed").asDouble()
                        : 0;
            }
            assertEquals(sum / 15, city.at("/recomputed/score").asDouble(), 1e-12);
            JsonNode before = city(stored, city.get("city").asText()).get("recomputed");
            assertEquals(before.get("rank"), city.at("/recomputed/rankAsStored"));
            assertEquals(
                    before.get("rank").asInt() - city.at("/recomputed/rank").asInt(),
                    city.at("/recomputed/gained").asInt());
            moved += Math.abs(city.at("/recomputed/gained").asInt());
        }
        assertTrue(moved > 0);
    }

    @Test
    void whatIfOnlySomeCitiesWereThere() throws IOException {
        JsonNode answer = read(SDG + "?basis=compare&cities=oslo-no,athens-gr,tallinn-ee&normalisation=rank");
        assertEquals(List.of("oslo-no", "tallinn-ee", "athens-gr"), ids(answer));
        for (JsonNode city : answer.get("cities")) {
            assertTrue(city.at("/recomputed/rank").asInt() <= 3);
            assertTrue(city.at("/recomputed/rankAsStored").asInt() <= 3);
            assertTrue(city.at("/difference/rank").isMissingNode());
        }
        assertTrue(answer.at("/comparison/ranks").isMissingNode());
        // What only three cities are normalised by knows three ranks.
        JsonNode alone = read(SDG + "?basis=recomputed&cities=oslo-no,athens-gr,tallinn-ee&normalisation=rank");
        Set<Double> points = new HashSet<>();
        alone.get("cities").forEach(city -> city.get("scores").forEach(cell -> {
            if (cell.get("criterion").asText().equals("sdg8-gdppc")) {
                points.add(cell.get("recomputed").asDouble());
            }
        }));
        assertEquals(Set.of(1.0, 2.0, 3.0), points);
    }

    @Test
    void whatIfTheyWereJoinedOtherwise() {
        get(SDG + "?basis=recomputed&aggregation=geometric&shift=1")
                .body("method.settings.aggregation.method", is("geometric"))
                .body("method.settings.aggregation.shift", is(1f))
                .body("whatIf.shift", is(1));
        get(SDG + "?basis=recomputed&aggregation=power-mean&exponent=2")
                .body("method.settings.aggregation.exponent", is(2f));
        get(SDG + "?basis=recomputed&aggregation=copeland").body("cities", hasSize(45));
        get(SDG + "?basis=recomputed&normalisation=z-score&minCoverage=0.9")
                .body("cities.findAll { it.recomputed.score == null }", not(hasSize(0)))
                .body("cities[0].recomputed.rank", is(1))
                .body("cities[-1].recomputed.rank", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "&aggregation=geometric&shift=1&minCoverage=0.5",
        "&normalisation=z-score&weights=sdg3:2,sdg11-culture:0"
    })
    void theMethodCanBePostedAgainWithTheData(String whatIf) throws IOException {
        JsonNode answer = read(SDG + "?basis=recomputed" + whatIf);
        ObjectNode body = JSON.createObjectNode();
        body.set("data", data());
        body.set("method", answer.get("method"));
        JsonNode posted = JSON.readTree(guest().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/v1/rankings/composite")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals(answer.get("method"), posted.get("method"));
        assertEquals(45, posted.get("cities").size());
        for (JsonNode city : posted.get("cities")) {
            JsonNode mine = city(answer, city.get("city").asText()).get("recomputed");
            assertEquals(city.path("score"), mine.path("score"));
            assertEquals(city.path("rank").asInt(), mine.path("rank").asInt());
        }
    }

    /** The observations of the edition, its groups and the directions of indicators, as any client can read them. */
    private static ObjectNode data() throws IOException {
        Map<String, String> groups = new TreeMap<>();
        read(PROGRAMS + "sdg-index-european-cities/editions/2019")
                .get("groups")
                .forEach(group ->
                        groups.put(group.get("city").asText(), group.get("name").asText()));
        List<String> cities = List.copyOf(groups.keySet());
        Map<String, Double> values = new TreeMap<>();
        String address = "/v1/observations?program=sdg-index-european-cities&limit=500";
        for (String next = ""; next != null; ) {
            JsonNode page = read(address + next);
            page.get("items")
                    .forEach(item -> values.put(
                            item.get("city").asText() + " "
                                    + item.get("indicator").asText(),
                            item.get("value").asDouble()));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        }
        assertEquals(2277, values.size());
        ObjectNode data = JSON.createObjectNode();
        ArrayNode columns = data.putArray("indicators");
        for (JsonNode indicator : read("/v1/indicators?limit=500").get("items")) {
            String id = indicator.get("id").asText();
            ArrayNode column = columns.addObject()
                    .put("id", id)
                    .put("direction", indicator.get("direction").asText())
                    .putArray("values");
            cities.forEach(city -> column.add(values.get(city + " " + id)));
        }
        cities.forEach(data.putArray("cities")::add);
        ArrayNode divided = data.putObject("groups").putArray("group");
        cities.forEach(city -> divided.add(groups.get(city)));
        return data;
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        problem(
                        guest().get(PROGRAMS + "mori-gpci/editions/2024/ranking?basis=recomputed")
                                .then(),
                        422,
                        "not-recomputable")
                .body("detail", is("No criteria are stored that the edition was judged by."));
        problem(
                        guest().get(PROGRAMS + "icf-intelligent-community-awards/editions/2020/ranking?basis=compare")
                                .then(),
                        422,
                        "not-recomputable")
                .body("detail", containsString("No observations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weights=sdg3:2                             | weights       | What was published is as it is",
                "cities=oslo-no                             | cities        | What was published is as it is",
                "minCoverage=0.5                            | minCoverage   | What was published is as it is",
                "basis=recomputed&weights=sdg3              | weights       | form criterion:weight",
                "basis=recomputed&weights=sdg3:-1           | weights       | form criterion:weight",
                "basis=recomputed&weights=sdg3:1,SDG3:2     | weights       | twice",
                "basis=recomputed&weights=sdg1-depriv:0,sdg1-povrisk:0 | weights | sum to 0",
                "basis=recomputed&aggregation=geometric     | aggregation   | give a shift",
                "basis=recomputed&aggregation=power-mean    | aggregation   | exponent",
                "basis=recomputed&aggregation=mode          | aggregation   | is not one of",
                "basis=recomputed&exponent=2                | exponent      | needs aggregation",
                "basis=recomputed&shift=1                   | shift         | needs an aggregation",
                "basis=recomputed&normalisation=none        | normalisation | Lower values are better",
                "basis=recomputed&minCoverage=1.5           | minCoverage   | from 0 to 1",
                "basis=recomputed&cities=london-gb,tokyo-jp | cities        | no observations of 'tokyo-jp'",
                "basis=recomputed&cities=oslo-no&normalisation=min-max | normalisation | cannot tell apart",
                "basis=recomputed&stage=ranked              | stage         | no stages",
                "basis=all                                  | basis         | is not one of",
            })
    void whatIsWrongIsNamed(String query, String parameter, String detail) {
        problem(guest().get(SDG + "?" + query).then(), 400, "invalid-parameter")
                .body("errors.parameter", contains(parameter))
                .body("detail", containsString(detail));
    }

    @Test
    void whatNobodyKnowsIsNamedWithWhatIsNear() {
        problem(guest().get(SDG + "?basis=recomputed&weights=sdg11-cultur:1").then(), 400, "unknown-value")
                .body("errors[0].parameter", is("weights"))
                .body("errors[0].suggestions[0]", is("sdg11-culture"));
        problem(guest().get(SDG + "?basis=recomputed&cities=oslo").then(), 400, "unknown-value")
                .body("errors[0].parameter", is("cities"))
                .body("errors[0].suggestions", hasItem("oslo-no"));
        problem(guest().get(SDG.replace("2019", "2018")).then(), 404, "not-found");
        problem(guest().get(SDG.replace("european", "europan")).then(), 404, "not-found")
                .body("errors[0].suggestions", hasItem("sdg-index-european-cities"));
    }
}
