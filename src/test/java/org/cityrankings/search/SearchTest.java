package org.cityrankings.search;

import static org.cityrankings.Http.admin;
import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.problem;
import static org.cityrankings.Http.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.List;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name form is found, the best first, and each hit says why. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SearchTest {
    private static final String BINH_DINH =
            """
            {"id": "binh-dinh-vn", "name": "Bình Định", "kind": "province", "country": "VN", "names": [
              {"name": "Биньдинь", "language": "ru", "kind": "alternate"},
              {"name": "平定省", "language": "zh-Hant", "kind": "alternate"}]}""";

    private static ValidatableResponse search(String q) {
        return guest().queryParam("q", q).get("/v1/search").then().statusCode(200);
    }

    private static ValidatableResponse suggest(String q) {
        return guest().queryParam("q", q)
                .queryParam("mode", "suggest")
                .get("/v1/search")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Binh Duong, binh-duong-vn, exact
                    BÌNH DƯƠNG, binh-duong-vn, exact
                    binh  duong, binh-duong-vn, exact
                    bihn duong, binh-duong-vn, fuzzy
                    duong binh, binh-duong-vn, word
                    Issy les Moulineaux, issy-les-moulineaux-fr, exact
                    isy les moulinaux, issy-les-moulineaux-fr, fuzzy
                    Moulineaux, issy-les-moulineaux-fr, word
                    Taoyuan County, taoyuan-tw, exact
                    桃園, taoyuan-tw, prefix
                    桃園市, taoyuan-tw, exact
                    台北市, taipei-tw, exact
                    МОСКВА, moscow-ru, exact
                    моксва, moscow-ru, fuzzy
                    Ηράκλειο, heraklion-gr, exact
                    ηρακλειο, heraklion-gr, exact
                    수원, suwon-kr, prefix
                    ıstanbul, istanbul-tr, exact
                    İZMİR, izmir-tr, exact
                    Malmø, malmo-se, exact
                    s Hertogenbosch, s-hertogenbosch-nl, exact
                    Tallin, tallinn-ee, prefix
                    Talinn, tallinn-ee, fuzzy
                    Intelligent Community Forum, icf, exact
                    lee kuan yew, lee-kuan-yew-world-city-prize, prefix
                    Becamex, becamex-idc, prefix
                    """)
    void whatOneMeansComesFirst(String q, String id, String match) {
        search(q).body("items[0].id", is(id)).body("items[0].match", is(match));
    }

    @Test
    void namesComposedDifferentlyAreTheSame() {
        String decomposed = Normalizer.normalize("Bình Dương", Normalizer.Form.NFD);
        search(decomposed).body("items[0].id", is("binh-duong-vn")).body("items[0].score", is(1));
    }

    @Test
    void aHitTellsWhichNameMatched() {
        search("Bình Dương")
                .body("items[0].type", is("city"))
                .body("items[0].country", is("VN"))
                .body("items[0].kind", is("province"))
                .body("items[0].matched.name", is("Bình Dương"))
                .body("items[0].matched.language", is("vi"))
                .body("items[0].matched.kind", is("native"))
                .body("items[0].match", is("exact"))
                .body("items[0].score", is(1));
        search("Москва").body("items[0].name", is("Moscow")).body("items[0].matched.language", is("ru"));
    }

    @Test
    void aNeighbourByNameNeverComesBeforeTheRightOne() {
        admin().body(BINH_DINH).post("/v1/cities").then().statusCode(201);
        for (String q : List.of("binh duong", "Bình Dương", "binhduong", "binh duon", "binh dương vn")) {
            search(q).body("items[0].id", is("binh-duong-vn"));
        }
        search("binh dinh").body("items[0].id", is("binh-dinh-vn"));
        search("Биньдинь").body("items[0].id", is("binh-dinh-vn")).body("items[0].score", is(1));
        search("平定省").body("items[0].matched.language", is("zh-Hant"));
        admin().header("If-Match", tag("/v1/cities/binh-dinh-vn"))
                .delete("/v1/cities/binh-dinh-vn")
                .then()
                .statusCode(204);
        search("binh dinh").body("items.id", not(hasItem("binh-dinh-vn")));
        search("平定省").body("items", hasSize(0));
    }

    @Test
    void aNameIsFoundAsSoonAsItIsWritten() {
        String city = "/v1/cities/tallinn-ee";
        search("Таллин").body("items", hasSize(0));
        patch(city, "{\"names\": [{\"name\": \"Таллин\", \"language\": \"ru\", \"kind\": \"alternate\"}]}");
        search("таллин").body("items[0].id", is("tallinn-ee")).body("items[0].matched.kind", is("alternate"));
        patch(city, "{\"names\": null}");
        search("Таллин").body("items", hasSize(0));
    }

    private static void patch(String path, String body) {
        admin().contentType("application/merge-patch+json")
                .header("If-Match", tag(path))
                .body(body)
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void exactIsBeforePrefixBeforeWordBeforeFuzzy() {
        List<Float> scores = search("dublin")
                .body("items[0].id", is("dublin-ie"))
                .body("items[0].match", is("exact"))
                .extract()
                .jsonPath()
                .getList("items.score", Float.class);
        assertEquals(scores.stream().sorted((a, b) -> Float.compare(b, a)).toList(), scores);
        List<String> matches = search("victoria").extract().jsonPath().getList("items.match", String.class);
        List<String> order = List.of("exact", "prefix", "word", "fuzzy");
        assertEquals(
                matches.stream()
                        .sorted((a, b) -> order.indexOf(a) - order.indexOf(b))
                        .toList(),
                matches);
        assertTrue(matches.contains("word"), matches::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sa", "san", "Sã", "т", "m"})
    void whatIsTypedAheadOnlyBeginsSo(String q) {
        suggest(q).body("items.match", everyItem(is(oneOf("exact", "prefix", "word"))));
    }

    @Test
    void suggestionsAreTheShortestNamesThatBeginSo() {
        suggest("sa").body("items", hasSize(14)).body("items[0].name", is("Sana'a"));
        suggest("binh duo").body("items[0].id", is("binh-duong-vn"));
        suggest("bihn duong").body("items", hasSize(0));
        suggest("高").body("items[0].id", is("kaohsiung-tw"));
    }

    @Test
    void typeCountryAndKindNarrow() {
        String dublin = "/v1/search?q=dublin&limit=100";
        guest().get(dublin + "&country=US").then().body("items.id", contains("dublin-oh-us"));
        guest().get(dublin + "&country=US&country=IE")
                .then()
                .body("items.id", hasItem("dublin-ie"))
                .body("items.country", everyItem(is(oneOf("US", "IE"))));
        guest().get("/v1/search?q=city&type=program&type=initiative&limit=100")
                .then()
                .body("items.type", everyItem(is(oneOf("program", "initiative"))))
                .body("items.type", hasItem("initiative"));
        guest().get("/v1/search?q=binh&kind=province").then().body("items.id", contains("binh-duong-vn"));
        guest().get("/v1/search?q=city&kind=index").then().body("items.type", everyItem(is("program")));
        guest().get("/v1/search?q=a&mode=suggest&limit=3").then().body("items", hasSize(3));
    }

    @Test
    void theLikenessOfPercentAndUnderlineIsNone() {
        search("100% B_nh").body("items.matched.name", not(hasItem("Binh Duong")));
        search("binh%duong_").body("items[0].id", is("binh-duong-vn")).body("items[0].match", is("exact"));
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        for (String q : List.of("%", "--", "…", "ʻ", "\u0301")) {
            problem(guest().queryParam("q", q).get("/v1/search").then(), 400, "invalid-parameter")
                    .body("errors.parameter", contains("q"))
                    .body("detail", containsString("letter or digit"));
        }
        problem(guest().get("/v1/search").then(), 400, "invalid-parameter").body("errors.parameter", contains("q"));
        problem(guest().queryParam("q", "a".repeat(201)).get("/v1/search").then(), 400, "invalid-parameter");
        problem(guest().get("/v1/search?q=a&type=town").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("type"));
        problem(guest().get("/v1/search?q=a&kind=provinz").then(), 400, "unknown-value")
                .body("errors[0].suggestions", hasItem("province"));
        problem(guest().get("/v1/search?q=a&country=XX").then(), 400, "unknown-value");
        problem(guest().get("/v1/search?q=a&limit=101").then(), 400, "invalid-parameter");
    }

    @Test
    void citiesAreListedByTheSameNames() {
        guest().get("/v1/cities?q=binh duong")
                .then()
                .statusCode(200)
                .body("items[0].id", is("binh-duong-vn"))
                .body("total.exact", is(true));
        guest().get("/v1/cities?q=victoria").then().body("items.id", contains("victoria-au", "greater-victoria-ca"));
        guest().get("/v1/cities?q=victoria&country=CA").then().body("items.id", contains("greater-victoria-ca"));
        guest().get("/v1/cities?q=victoria&sort=-id").then().body("items[0].id", is("victoria-au"));
        guest().get("/v1/cities?q=hamilton&kind=village").then().body("items", hasSize(0));
        guest().get("/v1/cities?q=san&limit=1").then().body("items[0].name", startsWith("San"));
        problem(guest().get("/v1/cities?q=-").then(), 400, "invalid-parameter").body("errors.parameter", contains("q"));
        guest().get("/v1/cities?q=qqqqq").then().body("items", hasSize(0)).body("next", nullValue());
    }
}
