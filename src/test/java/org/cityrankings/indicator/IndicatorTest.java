package org.cityrankings.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What indices are made of can be read, and only what can be computed can be written. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IndicatorTest {
    private static final String SDG = "sdg-index-european-cities";
    private static final String METHODS = "/v1/programs/" + SDG + "/methods";
    private static final String METHOD = METHODS + "/pillar-means-2019";
    private static final String EDITION = "/v1/programs/" + SDG + "/editions/2019";

    @Test
    void aTableOfACityIndexIsThereWithItsTreeAndItsGroups() {
        Http.guest().get("/v1/observations?program=" + SDG).then().body("total.value", is(2277));
        Http.guest().get("/v1/scores?program=" + SDG).then().body("total.value", is(675));
        Http.guest().get("/v1/awards?program=" + SDG).then().body("total.value", is(45));
        Http.guest()
                .get(METHOD)
                .then()
                .body("criteria.size()", is(73))
                .body("criteria.findAll { it.parent == null }.size()", is(15))
                .body("criteria.findAll { it.indicator }.size()", is(56))
                .body("criteria.findAll { it.parent == 'sdg11-attractions' }.weight", everyItem(is("1/3")))
                .body("criteria.find { it.id == 'sdg11-rburden' }.weight", is("0"))
                .body("criteria.find { it.id == 'sdg1' }.weight", nullValue())
                .body(
                        "criteria.findAll { it.imputation == 'group-mean' }.id",
                        containsInAnyOrder("sdg3", "sdg6", "sdg7", "sdg13"));
        Http.guest()
                .get(EDITION)
                .then()
                .body("groups.size()", is(45))
                .body("groups.find { it.city == 'tallinn-ee' }.name", is("Central and Eastern Europe"))
                .body("stages[0].complete", is(true));
        Http.guest().get("/v1/cities/helsinki-fi/awards?program=" + SDG).then().body("items.rank", contains(3));
        Http.guest().get("/v1/cities/espoo-fi/awards?program=" + SDG).then().body("total.value", is(0));
    }

    @Test
    void observationsAndScoresAreFiltered() {
        Http.guest()
                .get("/v1/observations?country=FR&indicator=sdg9-trains&year=2019&sort=-value")
                .then()
                .body("items.city", contains("lyon-fr", "marseille-fr", "bordeaux-fr"))
                .body("items[0].program", is(SDG))
                .body("items[0].unit", is("per million inhabitants"));
        Http.guest().get("/v1/observations?flag=imputed").then().body("total.value", is(0));
        Http.guest()
                .get("/v1/scores?city=tallinn-ee&criterion=sdg4")
                .then()
                .body("items.criterionName", contains("Quality education"));
        Http.problem(Http.guest().get("/v1/observations?indicator=sdg3-life").then(), 400, "unknown-value")
                .body("errors[0].suggestions", hasItem("sdg3-lifee"));
    }

    @Test
    void theSameQuantityInAYearAndInAnEditionAreTwoObservations() {
        String free = "/v1/observations/oslo-no/sdg3-lifee/2019";
        Http.admin()
                .body("{\"city\":\"oslo-no\",\"indicator\":\"sdg3-lifee\",\"year\":2019,\"value\":82.9}")
                .post("/v1/observations")
                .then()
                .statusCode(201);
        Http.guest().get(free).then().body("value", is(82.9f)).body("program", nullValue());
        Http.guest().get(free + "?program=" + SDG).then().body("value", is(83)).body("program", is(SDG));
        Http.guest()
                .get("/v1/observations?city=oslo-no&indicator=sdg3-lifee&limit=1")
                .then()
                .body("total.value", is(2))
                .body("items[0].value", is(82.9f));
        Http.admin().header("If-Match", Http.tag(free)).delete(free).then().statusCode(204);
        Http.guest().get(free).then().statusCode(404);
    }

    private static ValidatableResponse refused(String criteria) {
        ValidatableResponse answer = Http.problem(
                Http.admin()
                        .body("{\"id\":\"refused\",\"criteria\":[%s]}".formatted(criteria))
                        .post(METHODS)
                        .then(),
                400,
                "invalid-body");
        Http.guest().get(METHODS + "/refused").then().statusCode(404);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "'parent':'nobody'                                                   | parent",
                "'parent':'a'                                                        | parent",
                "'indicator':'nothing'                                               | indicator",
                "'weight':'much'                                                     | weight",
                "'best':1                                                            | best",
                "'normalisation':'rank'                                              | normalisation",
                "'indicator':'sdg3-lifee','aggregation':'geometric'                  | aggregation",
                "'indicator':'sdg3-lifee','normalisation':'goalposts','best':1       | worst",
                "'indicator':'sdg3-lifee','normalisation':'goalposts','worst':1      | best",
                "'indicator':'sdg3-lifee','best':1,'worst':1.0                       | worst",
                "'indicator':'sdg3-lifee','best':1,'worst':0,'transform':'log'       | worst",
            })
    void aCriterionThatCannotBeIsNamed(String members, String wrong) {
        refused("{\"id\":\"a\",\"name\":\"A\"," + members.replace('\'', '"') + "}")
                .body("errors.pointer", contains("/criteria/0/" + wrong));
    }

    @Test
    void criteriaThatAreNoTreeAreNamed() {
        String three =
                """
                {"id":"a","name":"A","parent":"c"},{"id":"b","name":"B","parent":"a"},
                {"id":"c","name":"C","parent":"b"},{"id":"d","name":"D","parent":"c"}""";
        refused(three)
                .body("errors.pointer", contains("/criteria/0/parent", "/criteria/1/parent", "/criteria/2/parent"));
        refused(
                        "{\"id\":\"a\",\"name\":\"A\",\"indicator\":\"sdg3-lifee\"},{\"id\":\"b\",\"name\":\"B\",\"parent\":\"a\"}")
                .body("errors.pointer", contains("/criteria/0/indicator"));
        refused("{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"a\",\"name\":\"B\"}")
                .body("errors.pointer", contains("/criteria/1"));
    }

    @Test
    void aTreeCanBeDeep() {
        StringBuilder criteria = new StringBuilder("{\"id\":\"c0\",\"name\":\"C\"}");
        for (int i = 1; i < 300; i++) {
            criteria.insert(0, "{\"id\":\"c%d\",\"name\":\"C\",\"parent\":\"c%d\"},".formatted(i, i - 1));
        }
        String deep = METHODS + "/deep";
        Http.admin()
                .body("{\"id\":\"deep\",\"criteria\":[%s]}".formatted(criteria))
                .post(METHODS)
                .then()
                .statusCode(201)
                .body("criteria.size()", is(300));
        Http.admin().header("If-Match", Http.tag(deep)).delete(deep).then().statusCode(204);
    }

    @Test
    void whatScoresAndObservationsNeedStays() {
        for (String used : new String[] {"/v1/indicators/sdg3-lifee", METHOD, EDITION, "/v1/cities/valletta-mt"}) {
            Http.problem(
                            Http.admin()
                                    .header("If-Match", Http.tag(used))
                                    .delete(used)
                                    .then(),
                            409,
                            "in-use")
                    .body("errors.record", not(is(java.util.List.of())));
        }
        Http.problem(
                Http.admin()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", Http.tag(METHOD))
                        .body("{\"criteria\":[]}")
                        .patch(METHOD)
                        .then(),
                409,
                "in-use");
        Http.problem(
                Http.admin()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", Http.tag(EDITION))
                        .body("{\"method\":null}")
                        .patch(EDITION)
                        .then(),
                409,
                "in-use");
    }

    @Test
    void aMethodThatHasScoresCanBeChangedOtherwise() {
        String before = Http.tag(METHOD);
        for (String[] step : new String[][] {{"2018", before}, {"2019", null}}) {
            String tag = Http.admin()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", Http.tag(METHOD))
                    .body("{\"validFrom\":\"%s\"}".formatted(step[0]))
                    .patch(METHOD)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            assertTrue(step[1] == null ? tag.equals(before) : !tag.equals(before));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "observations | 'city':'atlantis','indicator':'sdg3-lifee','year':2018,'value':1                   | /city",
                "observations | 'city':'oslo-no','indicator':'nothing','year':2018,'value':1                       | /indicator",
                "observations | 'city':'oslo-no','indicator':'sdg3-lifee','year':2018                              | /value",
                "observations | 'city':'oslo-no','indicator':'sdg3-lifee','year':2018,'value':1E+99                | /value",
                "observations | 'city':'oslo-no','indicator':'sdg3-lifee','year':1999,'value':1,'program':'icapital' | /year",
                "observations | 'city':'oslo-no','indicator':'sdg3-lifee','year':2018,'value':1,'flag':'odd'       | /flag",
                "scores | 'program':'sdg-index-european-cities','year':2019,'criterion':'broadband','city':'oslo-no','rank':1 | /criterion",
                "scores | 'program':'sdg-index-european-cities','year':2018,'criterion':'sdg1','city':'oslo-no','rank':1 | /year",
                "scores | 'program':'sdg-index-european-cities','year':2019,'criterion':'sdg1-depriv','city':'oslo-no' | /score",
                "scores | 'program':'sdg-index-european-cities','year':2019,'criterion':'sdg1-depriv','city':'oslo-no','rank':0 | /rank",
            })
    void whatCannotBeKeptIsNamed(String collection, String members, String pointer) {
        Http.problem(
                        Http.admin()
                                .body("{" + members.replace('\'', '"') + "}")
                                .post("/v1/" + collection)
                                .then(),
                        400,
                        "invalid-body")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aGroupHasACityOnceAndOnlyOneThatThereIs() {
        String edition =
                """
                {"year":1990,"name":"N","groups":[{"city":"oslo-no","name":"A"},{"city":"%s","name":"B"}]}""";
        for (String city : new String[] {"oslo-no", "atlantis"}) {
            Http.problem(
                            Http.admin()
                                    .body(edition.formatted(city))
                                    .post("/v1/programs/" + SDG + "/editions")
                                    .then(),
                            400,
                            "invalid-body")
                    .body("errors.pointer", contains("/groups/1" + (city.equals("atlantis") ? "/city" : "")));
        }
    }
}
