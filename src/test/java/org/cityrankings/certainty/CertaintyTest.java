package org.cityrankings.certainty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionSettings;
import org.cityrankings.composite.Hdi;
import org.cityrankings.composite.RoundingStep;
import org.cityrankings.composite.Variant;
import org.cityrankings.program.Aggregation;
import org.cityrankings.robustness.RankDraws;
import org.cityrankings.robustness.RankStatistics;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.WeightLaw;
import org.cityrankings.robustness.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure ranks are, as anyone can ask. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CertaintyTest {
    private static final String ADDRESS = "/v1/rankings/composite";
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final String SMALL =
            """
            {"data": {"cities": ["a", "b", "c"], "indicators": [
               {"id": "x", "direction": "higher", "values": [1, 2, 4]},
               {"id": "y", "direction": "higher", "values": [7, 9, 6]}]},
             "method": {"index": {"id": "index", "children": [{"id": "x", "indicator": "x"}, {"id": "y", "indicator": "y"}]}},
             %s}""";

    /** Against a formula of its own: a geometric mean with weights drawn around 1/2, 1/2 and 1/3, 1/3, 1/3. */
    @Test
    void theRanksOfTheHumanDevelopmentIndexAreThoseOfTheMathematics() throws IOException {
        CompositeMethod method = new CompositeMethod(
                Hdi.index(),
                new CriterionSettings(null, null, null, null, AggregationRule.of(Aggregation.GEOMETRIC), null),
                null,
                List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 3)),
                false,
                null,
                null);
        ObjectNode body = JSON.createObjectNode();
        body.set("data", JSON.valueToTree(Hdi.data()));
        body.set("method", JSON.valueToTree(method));
        body.set(
                "uncertainty",
                JSON.readTree(
                        """
                        {"draws": 2000, "seed": 42, "assumptions": {"weights": {"law": "dirichlet", "concentration": 50}},
                         "quantiles": [0.05, 0.25, 0.5, 0.75, 0.95], "top": [1, 20], "pairs": true, "detail": true}"""));
        JsonNode answer =
                JSON.readTree(post(body.toString()).statusCode(200).extract().asByteArray());
        double[][] normalised = new CompositeEvaluation(Hdi.data(), method).normalised(Variant.NONE);
        WeightLaw law = WeightLaw.dirichlet(50);
        RankStatistics expected = new RankDraws(2000, 42, TieRule.MIN, true)
                .run(
                        random -> {
                            Supplier<double[]> education = law.around(new double[] {0.5, 0.5}, random);
                            double third = 1 / 3.0;
                            Supplier<double[]> index = law.around(new double[] {third, third, third}, random);
                            return (draw, scores) -> {
                                double[] schooling = education.get();
                                double[] w = index.get(); // education, income, life expectancy
                                for (int i = 0; i < scores.length; i++) {
                                    double school = schooling[0] * normalised[1][i] + schooling[1] * normalised[2][i];
                                    scores[i] = Math.pow(school, w[0])
                                            * Math.pow(normalised[3][i], w[1])
                                            * Math.pow(normalised[0][i], w[2]);
                                }
                                return true;
                            };
                        },
                        193,
                        new Workers(Runnable::run, 1));
        JsonNode cities = answer.at("/uncertainty/cities");
        assertEquals(193, cities.size());
        assertEquals(2000, answer.at("/uncertainty/computed").asInt());
        int[] ranks = new int[3];
        for (int i = 0; i < 193; i++) {
            JsonNode city = cities.get(i);
            String name = city.get("city").asText();
            double[] quantiles = expected.quantiles(i, 0.05, 0.25, 0.5, 0.75, 0.95);
            for (int q = 0; q < quantiles.length; q++) {
                assertEquals(quantiles[q], city.at("/quantiles/" + q).asDouble(), 1e-12, name);
            }
            assertEquals(expected.mean(i), city.get("mean").asDouble(), 1e-12, name);
            assertEquals(expected.top(i, 20), city.at("/top/1").asDouble(), name);
            assertEquals(expected.tiedWith(i, 0.95).length, city.get("tied").asInt(), name);
            int[] counts = expected.counts(i);
            for (JsonNode share : city.get("ranks")) {
                int count = counts[share.get("rank").asInt() - 1];
                assertEquals(count / 2000.0, share.get("share").asDouble(), name);
                ranks[0]++;
            }
            ranks[1] += (int) IntStream.of(counts).filter(count -> count > 0).count();
            for (int j = 0; j < 193; j++) {
                assertEquals(
                        expected.ahead(i, j),
                        answer.at("/uncertainty/ahead/" + i + "/" + j).asDouble(),
                        name);
            }
        }
        assertEquals(ranks[1], ranks[0]);
    }

    @Test
    void theExampleTellsHowSureItsRanksAre() throws IOException {
        String answer = post(example().toString())
                .statusCode(200)
                .body("uncertainty.computed", is(1000))
                .body("uncertainty.failed", hasSize(0))
                .body("uncertainty.cities.city", is(List.of("Switzerland", "Norway", "Viet Nam", "Chad")))
                .body("uncertainty.cities[2].ranks", is(List.of(Map.of("rank", 3f, "share", 1f))))
                .body("uncertainty.cities[0].tiedWith", is(List.of("Norway")))
                .body("uncertainty.leaveOneOut.criterion", hasSize(4))
                .body("sensitivity.assumptions.assumption", is(List.of("aggregation", "weights")))
                .body("sensitivity.runs", is(64 * 4))
                .extract()
                .asString();
        ObjectNode again = example();
        again.set("uncertainty", JSON.readTree(answer).at("/uncertainty/settings"));
        again.set("sensitivity", JSON.readTree(answer).at("/sensitivity/settings"));
        post(again.toString()).statusCode(200).body(is(answer));
    }

    @Test
    void boundsHoldUnderAllWeights() {
        post(SMALL.formatted("\"bounds\": {}"))
                .statusCode(200)
                .body("bounds.cities.city", is(List.of("a", "b", "c")))
                .body("bounds.cities.best", is(List.of(2, 1, 1)))
                .body("bounds.cities.worst", is(List.of(3, 2, 3)))
                .body("bounds.cities.exact", everyItem(is(true)))
                .body("$", not(hasKey("uncertainty")));
        post(SMALL.formatted("\"bounds\": {\"share\": 0.1}"))
                .statusCode(200)
                .body("bounds.cities.best", is(List.of(3, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"uncertainty\": {\"draws\": 0}                                  | /uncertainty/draws",
                "\"uncertainty\": {\"draws\": 100001}                             | /uncertainty/draws",
                "\"uncertainty\": {\"draws\": 1.5}                                | /uncertainty/draws",
                "\"uncertainty\": {\"quantiles\": [0.5, 1.1]}                     | /uncertainty/quantiles/1",
                "\"uncertainty\": {\"quantiles\": []}                             | /uncertainty/quantiles",
                "\"uncertainty\": {\"top\": [0]}                                  | /uncertainty/top/0",
                "\"uncertainty\": {\"top\": [null]}                               | /uncertainty/top/0",
                "\"uncertainty\": {\"tiedBelow\": 0.5}                            | /uncertainty/tiedBelow",
                "\"uncertainty\": {\"tiedBelow\": \"NaN\"}                        | /uncertainty/tiedBelow",
                "\"uncertainty\": {\"assumptions\": {}}                           | /uncertainty/assumptions",
                "\"uncertainty\": {\"assumptions\": {\"weights\": {\"share\": 1.1}}} | /uncertainty/assumptions/weights/share",
                "\"uncertainty\": {\"assumptions\": {\"weights\": {\"law\": \"uniform\", \"share\": 0.1}}} | /uncertainty/assumptions/weights/share",
                "\"uncertainty\": {\"assumptions\": {\"weights\": {\"law\": \"dirichlet\", \"concentration\": 0.001}}} | /uncertainty/assumptions/weights/concentration",
                "\"uncertainty\": {\"assumptions\": {\"weights\": {\"concentration\": 10}}} | /uncertainty/assumptions/weights/concentration",
                "\"uncertainty\": {\"assumptions\": {\"normalisation\": [null]}}  | /uncertainty/assumptions/normalisation/0",
                "\"uncertainty\": {\"assumptions\": {\"normalisation\": [\"rank\", \"rank\"]}} | /uncertainty/assumptions/normalisation/1",
                "\"uncertainty\": {\"assumptions\": {\"normalisation\": [\"best\"]}} | /uncertainty/assumptions/normalisation/0",
                "\"uncertainty\": {\"assumptions\": {\"aggregation\": [\"geometric\"]}} | /uncertainty/assumptions",
                "\"uncertainty\": {\"assumptions\": {\"aggregation\": [\"power-mean\"]}} | /uncertainty/assumptions",
                "\"uncertainty\": {\"assumptions\": {\"normalisation\": [\"goalposts\"]}} | /uncertainty/assumptions",
                "\"uncertainty\": {\"assumptions\": {\"aggregation\": [\"arithmetic\"]}} | /uncertainty/assumptions",
                "\"sensitivity\": {\"base\": 1}                                   | /sensitivity/base",
                "\"sensitivity\": {\"samples\": 0}                                | /sensitivity/samples",
                "\"sensitivity\": {\"level\": 1}                                  | /sensitivity/level",
                "\"sensitivity\": {\"eachWeight\": true, \"assumptions\": {\"weights\": {\"law\": \"dirichlet\"}}} | /sensitivity/eachWeight",
                "\"sensitivity\": {\"assumptions\": {\"aggregation\": [\"arithmetic\"]}} | /sensitivity/assumptions",
                "\"bounds\": {\"share\": 2}                                       | /bounds/share",
                "\"bounds\": {\"limits\": {\"z\": {}}}                            | /bounds/limits/z",
                "\"bounds\": {\"limits\": {\"x\": null}}                          | /bounds/limits/x",
                "\"bounds\": {\"limits\": {\"x\": {\"upper\": 0.1}, \"y\": {\"upper\": 0.1}}} | /bounds/limits",
                "\"surely\": {}                                                   | /surely"
            })
    void whatCannotBeAskedIsRefusedWithItsPlace(String asked, String pointer) {
        Http.problem(post(SMALL.formatted(asked)), 400, "invalid-body").body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"uncertainty\": {\"draws\": 100000, \"pairs\": true}      | /uncertainty/draws",
                "\"sensitivity\": {\"base\": 16384, \"eachWeight\": true}   | /sensitivity/base"
            })
    void whatWouldTakeTooLongIsRefusedWithWhatToReduce(String asked, String advice) {
        Http.problem(post(many(400, 20, asked)), 422, "too-costly").body("detail", containsString(advice));
    }

    @Test
    void ranksOfTooManyCitiesAreRefusedBeforeTheyTakeTheMemory() {
        Http.problem(post(many(9000, 1, "\"uncertainty\": {\"draws\": 1}")), 422, "too-costly")
                .body("detail", containsString("bytes of memory"));
        Http.problem(post(many(1001, 1, "\"uncertainty\": {\"draws\": 1, \"pairs\": true}")), 400, "invalid-body")
                .body("errors[0].pointer", is("/uncertainty/pairs"));
    }

    @Test
    void manyCitiesAreToldBrieflyUnlessMoreIsAskedFor() {
        float mean = post(many(250, 3, "\"uncertainty\": {\"draws\": 100}"))
                .statusCode(200)
                .body("uncertainty.settings.pairs", is(false))
                .body("uncertainty.cities[0]", not(hasKey("ranks")))
                .body("uncertainty.cities[0]", not(hasKey("tied")))
                .body("uncertainty", not(hasKey("ahead")))
                .extract()
                .path("uncertainty.cities[0].mean");
        post(many(250, 3, "\"uncertainty\": {\"draws\": 100, \"pairs\": true, \"detail\": true}"))
                .statusCode(200)
                .body("uncertainty.ahead", hasSize(250))
                .body("uncertainty.cities[0].mean", is(mean));
    }

    private static String many(int cities, int indicators, String asked) {
        Random random = new Random(3);
        String names =
                IntStream.range(0, cities).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));
        String columns = IntStream.range(0, indicators)
                .mapToObj(i -> "{\"id\":\"i%d\",\"direction\":\"higher\",\"values\":%s}"
                        .formatted(i, random.ints(cities, 0, 1000).boxed().toList()))
                .collect(Collectors.joining(","));
        String leaves = IntStream.range(0, indicators)
                .mapToObj(i -> "{\"id\":\"i%d\",\"indicator\":\"i%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        return """
                {"data":{"cities":[%s],"indicators":[%s]},"method":{"index":{"id":"index","children":[%s]}},%s}"""
                .formatted(names, columns, leaves, asked);
    }

    private static ObjectNode example() throws IOException {
        return (ObjectNode)
                JSON.readTree(CertaintyTest.class.getResourceAsStream("/META-INF/examples/CompositeRequest.json"));
    }

    private static ValidatableResponse post(String body) {
        return Http.guest()
                .contentType(ContentType.JSON)
                .body(body)
                .post(ADDRESS)
                .then();
    }
}
