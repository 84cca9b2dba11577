package org.cityrankings.reconcile;

import static org.cityrankings.Http.admin;
import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.problem;
import static org.cityrankings.Http.tag;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation that OpenRefine has with a service of the Reconciliation Service API 0.2. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReconcileTest {
    private static final String ADDRESS = "/v1/reconcile";

    private static ValidatableResponse form(String name, String json) {
        return guest().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(name, json)
                .post(ADDRESS)
                .then();
    }

    @Test
    void theManifestTellsWhereEverythingIs() {
        guest().get(ADDRESS)
                .then()
                .statusCode(200)
                .body("versions", contains("0.2"))
                .body("identifierSpace", endsWith("/v1/cities/"))
                .body("schemaSpace", startsWith("http://"))
                .body("view.url", endsWith("/v1/cities/{{id}}"))
                .body("preview.url", containsString("{{id}}"))
                .body("suggest.entity.flyout_service_path", containsString("${id}"))
                .body("defaultTypes.id", contains("community"))
                .body("batchSize", is(1000));
    }

    @Test
    void whatTheManifestNamesIsThere() {
        var manifest = guest().get(ADDRESS).jsonPath();
        for (String what : new String[] {"entity", "property", "type"}) {
            guest().get(manifest.getString("suggest." + what + ".service_url")
                            + manifest.getString("suggest." + what + ".service_path") + "?prefix=ci")
                    .then()
                    .statusCode(200);
        }
        guest().get(manifest.getString("view.url").replace("{{id}}", "tallinn-ee"))
                .then()
                .statusCode(200);
        guest().get(manifest.getString("preview.url").replace("{{id}}", "tallinn-ee"))
                .then()
                .statusCode(200);
        guest().get(manifest.getString("suggest.entity.service_url")
                        + manifest.getString("suggest.entity.flyout_service_path")
                                .replace("${id}", "tallinn-ee"))
                .then()
                .statusCode(200);
    }

    /** Of Nanning, which is not in the record, Nanjing differs by two letters; of the country nobody knows what is meant. */
    @ParameterizedTest
    @CsvSource({"Nanning, CN", "Kinston,", "Birmingham, Vereinigte Stoaten"})
    void whatMayBeAnotherCityIsNoMatch(String name, String country) {
        String properties =
                country == null ? "" : ", \"properties\": [{\"pid\": \"country\", \"v\": \"%s\"}]".formatted(country);
        form("queries", "{\"q\": {\"query\": \"%s\"%s}}".formatted(name, properties))
                .statusCode(200)
                .body("q.result", not(empty()))
                .body("q.result.match", everyItem(is(false)));
    }

    /** As OpenRefine asks first of ten cells, to find out their types. */
    @Test
    void typesAreGuessedFromSampleQueries() {
        form(
                        "queries",
                        "{\"q0\":{\"query\":\"Tallinn\",\"limit\":3},\"q1\":{\"query\":\"Taoyuan County\",\"limit\":3}}")
                .statusCode(200)
                .body("q0.result[0].type.id", contains("city", "community"))
                .body("q1.result[0].id", is("taoyuan-tw"));
    }

    /** As OpenRefine asks for a column with a type and another column as a property. */
    @Test
    void aColumnIsReconciledWithAnother() {
        form(
                        "queries",
                        """
                        {"q0":{"query":"Binh Duong","type":"province","type_strict":"should",
                           "properties":[{"pid":"country","v":"Vietnam"}]},
                         "q1":{"query":"Dublin","properties":[{"pid":"country","v":"US"}]},
                         "q2":{"query":"Dublin"},
                         "q3":{"query":"Durham","properties":[{"pid":"country","v":"GB"}]},
                         "q4":{"query":"Nairobi","properties":[{"pid":"kind","v":["county"]},{"pid":"mayor","v":"x"}]},
                         "q5":{"query":"Hamilton","properties":[{"pid":"country","v":{"id":"CA","name":"Canada"}}]},
                         "q6":{"query":"---"}}""")
                .statusCode(200)
                .body("q0.result[0].id", is("binh-duong-vn"))
                .body("q0.result[0].match", is(true))
                .body("q0.result[0].score", is(100.0f))
                .body("q1.result[0].id", is("dublin-oh-us"))
                .body("q1.result[0].match", is(true))
                .body("q2.result", hasSize(2))
                .body("q2.result.match", everyItem(is(false)))
                .body("q3.result.match", everyItem(is(false)))
                .body("q4.result[0].id", is("nairobi-county-ke"))
                .body("q5.result[0].match", is(true))
                .body("q6.result", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Victoria, AU, victoria-au",
        "Kingston, CA, kingston-ca",
        "Bristol, GB, bristol-gb",
        "Bristol, US, bristol-va-us",
        "Durham, CA, durham-region-ca",
        "Hamilton, Canada, hamilton-ca",
        "Dublin, Ireland, dublin-ie",
    })
    void countriesDisambiguate(String name, String country, String id) {
        form(
                        "queries",
                        "{\"q\":{\"query\":\"%s\",\"properties\":[{\"pid\":\"country\",\"v\":\"%s\"}]}}"
                                .formatted(name, country))
                .body("q.result[0].id", is(id))
                .body("q.result[0].match", is(true));
    }

    @Test
    void anIdAsAQueryIsTheEntity() {
        form("queries", "{\"q\":{\"query\":\"fairfield-jefferson-county-us\"}}")
                .body("q.result[0].id", is("fairfield-jefferson-county-us"))
                .body("q.result[0].match", is(true));
    }

    @Test
    void queriesCanBeGotAndOneCanBeAlone() {
        guest().queryParam("queries", "{\"q0\":{\"query\":\"Eindhoven\",\"limit\":1}}")
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("q0.result.id", contains("eindhoven-nl"));
        guest().queryParam("query", "Eindhoven").get(ADDRESS).then().body("result[0].id", is("eindhoven-nl"));
        form("query", "{\"query\":\"Eindhoven\"}").body("result[0].match", is(true));
    }

    @Test
    void aThousandQueriesComeAtOnceAndNoMore() {
        form("queries", batch(1000))
                .statusCode(200)
                .body("", aMapWithSize(1000))
                .body("q999.result[0].match", is(true));
        problem(form("queries", batch(1001)), 413, "too-large");
    }

    static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"q%d\":{\"query\":\"Eindhoven\"}".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** As OpenRefine asks for columns from reconciled values. */
    @Test
    void propertiesOfReconciledCitiesAreFetched() {
        form(
                        "extend",
                        """
                        {"ids":["binh-duong-vn","tallinn-ee","no-city"],"properties":[{"id":"country"},
                         {"id":"kind","settings":{}},{"id":"population"},{"id":"latitude"},{"id":"geonames-id"},
                         {"id":"successors"},{"id":"programs"},{"id":"awards"}]}""")
                .statusCode(200)
                .body("meta.id", hasSize(8))
                .body("rows.binh-duong-vn.country", contains(Map.of("str", "VN")))
                .body("rows.binh-duong-vn.population[0].int", is(2722527))
                .body("rows.binh-duong-vn.successors[0].str", is("Ho Chi Minh City"))
                .body("rows.binh-duong-vn.geonames-id", empty())
                .body("rows.binh-duong-vn.awards.str", hasItem(startsWith("Intelligent Community Awards 2023: ")))
                .body("rows.tallinn-ee.geonames-id[0].str", is("588409"))
                .body("rows.tallinn-ee.programs.str", hasItem("European Green Capital Award"))
                .body("rows.no-city.country", empty());
        guest().get(ADDRESS + "/properties?type=city&limit=2")
                .then()
                .statusCode(200)
                .body("type", is("city"))
                .body("properties.id", contains("country", "country-name"));
    }

    @Test
    void whatIsTypedIsSuggested() {
        suggest("entity", "binh du")
                .body("result[0].id", is("binh-duong-vn"))
                .body("result[0].notable[0].id", is("province"));
        suggest("entity", "tallinn-ee").body("result[0].id", is("tallinn-ee"));
        suggest("entity", "桃園").body("result[0].id", is("taoyuan-tw"));
        suggest("property", "popu").body("result.id", contains("population"));
        suggest("property", "geonames-id").body("result.id", contains("geonames-id"));
        suggest("type", "prov").body("result.id", contains("province"));
        guest().get(ADDRESS + "/suggest/entity?prefix=s&limit=2&cursor=2")
                .then()
                .body("result.id", hasSize(2))
                .body(
                        "result.id",
                        is(guest().get(ADDRESS + "/suggest/entity?prefix=s&limit=4")
                                .jsonPath()
                                .getList("result.id")
                                .subList(2, 4)));
        guest().get(ADDRESS + "/suggest/entity?prefix=victoria&type=state")
                .then()
                .body("result.id", contains("victoria-au"));
    }

    private static ValidatableResponse suggest(String what, String prefix) {
        return guest().queryParam("prefix", prefix)
                .get(ADDRESS + "/suggest/" + what)
                .then()
                .statusCode(200);
    }

    @Test
    void previewsAreSmallAndEscaped() {
        String id = "script-vn";
        admin().body("{\"id\":\"%s\",\"name\":\"<script>alert(1)</script>\",\"kind\":\"city\",\"country\":\"VN\"}"
                        .formatted(id))
                .post("/v1/cities")
                .then()
                .statusCode(201);
        guest().get(ADDRESS + "/preview?id=" + id)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body("html.body.h1", is("<script>alert(1)</script>"));
        guest().get(ADDRESS + "/flyout?id=" + id)
                .then()
                .body("id", is(id))
                .body("html", startsWith("<h1>&lt;script&gt;"))
                .body("html", not(containsString("<script>")));
        admin().header("If-Match", tag("/v1/cities/" + id))
                .delete("/v1/cities/" + id)
                .then()
                .statusCode(204);
        problem(guest().get(ADDRESS + "/preview?id=nowhere").then(), 404, "not-found");
        problem(guest().get(ADDRESS + "/flyout?id=nowhere").then(), 404, "not-found");
        problem(guest().get(ADDRESS + "/flyout").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("id"));
    }

    @Test
    void whatIsWrongIsPointedAt() {
        refused("queries", "[1]", "'queries' is refused");
        refused("queries", "{\"q0\":", "it is not JSON");
        refused("queries", "null", "it is null");
        refused("queries", "{\"q0\":{\"query\":5}}", "at /q0/query");
        refused("queries", "{\"q0\":{\"qury\":\"x\"}}", "at /q0/qury");
        refused("queries", "{\"q0\":{}}", "at /q0: it has no query");
        refused("queries", "{\"q0\":{\"query\":\"x\",\"limit\":0}}", "at /q0/limit");
        refused("extend", "{\"ids\":[\"a\"]}", "it must have ids and properties");
        refused("extend", "{\"ids\":[\"a\"],\"properties\":[{\"id\":\"mayor\"}]}", "there is no property 'mayor'");
        refused("query", "\u0000", "control characters");
        problem(
                guest().contentType("application/x-www-form-urlencoded")
                        .post(ADDRESS)
                        .then(),
                400,
                "invalid-parameter");
        problem(guest().get(ADDRESS + "?callback=run").then(), 400, "unknown-parameter");
        problem(guest().get(ADDRESS + "/suggest/entity?prefix=-").then(), 400, "invalid-parameter");
    }

    private static void refused(String parameter, String value, String detail) {
        problem(form(parameter, value), 400, "invalid-parameter")
                .body("errors.parameter", contains(parameter))
                .body("detail", containsString(detail));
    }
}
