package org.cityrankings.ranking;

import static org.cityrankings.Http.admin;
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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why cities moved, as far as the data can tell. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RankingChangesTest {
    private static final String CHANGES = "/v1/programs/%s/ranking/changes?from=%d&to=%d";

    private final Deque<String> made = new ArrayDeque<>();

    private void make(String address, String body) {
        made.push(admin().body(body.replace('\'', '"'))
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    @AfterEach
    void unmake() {
        made.forEach(location -> admin().urlEncodingEnabled(false)
                .header("If-Match", "*")
                .delete(location)
                .then()
                .statusCode(204));
        made.clear();
    }

    private static ValidatableResponse changes(String program, int from, int to) {
        return guest().get(CHANGES.formatted(program, from, to)).then().statusCode(200);
    }

    private void index() {
        make(
                "/v1/programs",
                """
                {'id': 'moving', 'name': 'Moving Index', 'kind': 'index', 'organization': 'icf',
                 'stages': [{'id': 'ranked', 'name': 'Ranked cities', 'position': 1}]}""");
        for (String id : new String[] {"moving-a", "moving-b", "moving-c"}) {
            make("/v1/indicators", "{'id': '%s', 'name': '%s', 'direction': 'higher'}".formatted(id, id));
        }
        method("equal", "moving-a", "1");
        method("uneven", "moving-a", "3");
        method("other", "moving-c", "1");
    }

    private void method(String id, String first, String weight) {
        String leaf =
                "{'id': '%s', 'name': '%1$s', 'indicator': '%1$s', 'weight': '%s', 'normalisation': 'goalposts', 'best': 100, 'worst': 0}";
        make(
                "/v1/programs/moving/methods",
                "{'id': '%s', 'aggregation': 'arithmetic', 'imputation': 'none', 'criteria': [%s, %s]}"
                        .formatted(id, leaf.formatted(first, weight), leaf.formatted("moving-b", "1")));
    }

    /** @param cities in the order of the published ranks, each with two values */
    private void edition(int year, String method, String first, Object[]... cities) {
        make(
                "/v1/programs/moving/editions",
                "{'year': %d, 'name': 'Moving Index %1$d', 'method': '%s', 'numberRanked': %d}"
                        .formatted(year, method, cities.length));
        for (int i = 0; i < cities.length; i++) {
            observe(cities[i][0], first, year, cities[i][1]);
            observe(cities[i][0], "moving-b", year, cities[i][2]);
            make(
                    "/v1/awards",
                    "{'program': 'moving', 'year': %d, 'stage': 'ranked', 'city': '%s', 'rank': %d, 'confidence': 'high'}"
                            .formatted(year, cities[i][0], i + 1));
        }
    }

    private void observe(Object city, String indicator, int year, Object value) {
        make(
                "/v1/observations",
                "{'city': '%s', 'indicator': '%s', 'year': %d, 'program': 'moving', 'value': %s}"
                        .formatted(city, indicator, year, value));
    }

    private void twoEditions() {
        index();
        edition(
                2018,
                "equal",
                "moving-a",
                new Object[] {"oslo-no", 60, 60},
                new Object[] {"athens-gr", 55, 55},
                new Object[] {"tallinn-ee", 50, 50},
                new Object[] {"lyon-fr", 20, 40});
        edition(
                2019,
                "uneven",
                "moving-a",
                new Object[] {"lyon-fr", 90, 20},
                new Object[] {"berlin-de", 70, 70},
                new Object[] {"tallinn-ee", 64, 64},
                new Object[] {"oslo-no", 30, 90});
    }

    @Test
    void aChangeIsSplitExactlyWhereBothEditionsCanBeComputed() {
        twoEditions();
        // Under equal weights Tallinn passes Oslo by its values; under uneven ones Lyon passes both by the method.
        changes("moving", 2018, 2019)
                .body("programName", is("Moving Index"))
                .body("cities.city", contains("lyon-fr", "tallinn-ee", "oslo-no"))
                .body("cities.recomputed.from", contains(4, 3, 1))
                .body("cities.recomputed.to", contains(1, 3, 4))
                .body("cities.recomputed.gained", contains(3, 0, -3))
                .body("cities.recomputed.byList", contains(1, 0, -1))
                .body("cities.recomputed.byPerformanceAndMethod", contains(2, 0, -2))
                .body("cities.recomputed.byPerformance", contains(0, 1, -1))
                .body("cities.recomputed.byMethod", contains(2, -1, -1))
                .body("cities.published.gained", contains(3, 0, -3))
                .body("cities.published.byList", contains(1, 0, -1))
                .body("cities.published.byPerformanceAndMethod", contains(2, 0, -2))
                .body("cities.published.byPerformance", everyItem(nullValue()))
                .body(
                        "entered",
                        is(List.of(Map.of(
                                "city", "berlin-de", "name", "Berlin", "country", "DE", "rank", 2, "certain", true))))
                .body("left.city", contains("athens-gr"))
                .body("left.certain", contains(true))
                .body("notTold", hasSize(0))
                .body("caveats", contains("The record keeps no scale of scores; here they run from 0 to 100."))
                .body("data.version", greaterThan(0))
                .body("cite", matchesPattern("City Rankings: changes in Moving Index from 2018 to 2019; data .*"));
        guest().get(CHANGES.formatted("moving", 2018, 2019) + "&cities=oslo-no,berlin-de")
                .then()
                .body("cities.city", contains("oslo-no"))
                .body("cities.recomputed.gained", contains(-3))
                .body("entered.city", contains("berlin-de"))
                .body("left", hasSize(0));
    }

    @Test
    void whereTheMethodMeasuresSomethingNewItCannotBeToldFromPerformance() {
        twoEditions();
        edition(
                2020,
                "other",
                "moving-c",
                new Object[] {"oslo-no", 90, 90},
                new Object[] {"lyon-fr", 80, 80},
                new Object[] {"tallinn-ee", 10, 10});
        changes("moving", 2019, 2020)
                .body("cities.city", contains("oslo-no", "lyon-fr", "tallinn-ee"))
                .body("cities.recomputed.gained", contains(3, -1, 0))
                .body("cities.recomputed.byList", contains(1, 0, 1))
                .body("cities.recomputed.byPerformanceAndMethod", contains(2, -1, -1))
                .body("cities.recomputed.byPerformance", everyItem(nullValue()))
                .body("cities.recomputed.byMethod", everyItem(nullValue()))
                .body(
                        "notTold",
                        contains(
                                "The values of 2020 cannot be put into the method of 2019: there are none of 'moving-a'."));
    }

    @Test
    void underOneMethodOnlyValuesMoveWhoStays() {
        twoEditions();
        edition(2020, "uneven", "moving-a", new Object[] {"oslo-no", 90, 90}, new Object[] {"lyon-fr", 80, 80});
        changes("moving", 2019, 2020)
                .body("cities.recomputed.gained", contains(3, -1))
                .body("cities.recomputed.byList", contains(2, 0))
                .body("cities.recomputed.byPerformance", contains(1, -1))
                .body("cities.recomputed.byMethod", contains(0, 0));
    }

    @Test
    void ofPartialListsOnlyWhatIsHeldIsTold() {
        changes("imd-smart-city-index", 2023, 2024)
                .body("cities[0].city", is("zurich-ch"))
                .body("cities.published.byList", everyItem(nullValue()))
                .body("cities.published.byPerformanceAndMethod", everyItem(nullValue()))
                .body("cities.published.among.from", hasItems(1, 2, 3))
                .body("cities.recomputed", everyItem(nullValue()))
                .body("cities.published.count { it.from != it.to + it.gained }", is(0))
                .body("cities.published.count { it.among.from != it.among.to + it.among.gained }", is(0))
                .body("cities.published.count { it.among.to > it.to }", is(0))
                .body("entered.certain", everyItem(is(false)))
                .body("left.certain", everyItem(is(false)))
                .body("left", not(hasSize(0)))
                .body(
                        "notTold",
                        hasItems(
                                "What others on the list did to published ranks: of the edition 2023 the record has ranks of 73 cities, and there were 141.",
                                "What others on the list did to published ranks: of the edition 2024 the record has ranks of 18 cities, and there were 142.",
                                "The edition 2024 cannot be computed again: No criteria are stored that the edition was judged by.",
                                "Published ranks alone cannot tell performance from method."))
                .body("caveats", hasItem("Of the 142 cities on the list of 2024 the record holds 18."));
        changes("mori-gpci", 2015, 2016)
                .body("left.city", hasSize(0))
                .body("entered.certain", everyItem(is(false)))
                .body("cities", hasSize(10));
        changes("mori-gpci", 2016, 2020).body("entered.certain", everyItem(is(true)));
    }

    @Test
    void anAwardWithoutRanksTellsWhoCameAndWent() {
        guest().get(CHANGES.formatted("icf-intelligent-community-awards", 2019, 2020) + "&stage=smart21")
                .then()
                .statusCode(200)
                .body("cities.city", hasItem("binh-duong-vn"))
                .body("cities.published", everyItem(nullValue()))
                .body("entered.certain", everyItem(is(true)))
                .body("notTold", hasItem("The record has no published ranks of the edition 2020."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imd-smart-city-index?from=2024&to=2023 | 400 | invalid-parameter | from | from must be",
                "imd-smart-city-index?from=2024 | 400 | invalid-parameter | to |",
                "imd-smart-city-index?from=2022&to=2023 | 400 | unknown-value | from | no edition 2022",
                "imd-smart-city-index?from=2023&to=2099 | 400 | unknown-value | to | no edition 2099",
                "imd-smart-city-index?from=2023&to=2024&cities=zurich | 400 | unknown-value | cities | There is no city",
                "imd-smart-city-index?from=2023&to=2024&stage=winner | 400 | unknown-value | stage | no list of a stage",
                "icf-intelligent-community-awards?from=2019&to=2020 | 400 | invalid-parameter | stage | name one of: smart21, top7, winner",
                "imd-smart-city-indx?from=2023&to=2024 | 404 | not-found | program | There is no program",
            })
    void whatIsWrongIsNamed(String asked, int status, String type, String parameter, String detail) {
        problem(
                        guest().get("/v1/programs/" + asked.replace("?", "/ranking/changes?"))
                                .then(),
                        status,
                        type)
                .body("errors.parameter", contains(parameter))
                .body("detail", containsString(detail == null ? "" : detail));
    }
}
