package org.cityrankings.record;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer that follows from awards can be cited, and asked again at the state of the data that it was made of. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CitableTest {
    private static final String ABOUT =
            "city=binh-duong-vn&program=icf-intelligent-community-awards&stage=smart21&asOf=2019-10-24";

    static Stream<String> answers() {
        return Stream.of(
                "/v1/cities/binh-duong-vn/record?asOf=2019-10-24",
                "/v1/cities/binh-duong-vn/timeline?asOf=2019-10-24",
                "/v1/countries/VN/timeline?asOf=2019-10-24",
                "/v1/streaks?asOf=2019-10-24",
                "/v1/firsts?asOf=2019-10-24",
                "/v1/rankings/cities?asOf=2019-10-24",
                "/v1/rankings/countries?asOf=2019-10-24",
                "/v1/claims/reached?year=2020&" + ABOUT,
                "/v1/claims/consecutive?count=2&" + ABOUT,
                "/v1/claims/times?count=2&" + ABOUT,
                "/v1/claims/first?" + ABOUT,
                "/v1/claims/only?year=2020&" + ABOUT,
                "/v1/claims/before?other=eindhoven-nl&" + ABOUT,
                "/v1/claims/list?year=2020&count=21&" + ABOUT.replace("city=binh-duong-vn&", ""),
                "/v1/claims/partners?initiative=binh-duong-smart-city&roles=government&asOf=2019-10-24",
                "/v1/claims/tie?city=binh-duong-vn&partner=eindhoven-nl&asOf=2019-10-24");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsTheSameForTheSameDayAndState(String address) {
        String tag = Http.guest()
                .get(address)
                .then()
                .statusCode(200)
                .body("asOf", is("2019-10-24"))
                .body("data.version", greaterThan(0))
                .body("data.at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("cite", matchesPattern("City Rankings: \\P{Cntrl}+"))
                .body("cite", containsString("as of 2019-10-24"))
                .body("cite", containsString(address))
                .extract()
                .header("ETag");
        assertEquals(tag, Http.tag(address));
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Http.guest()
                    .header("If-None-Match", known)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(is(""));
        }
        Http.guest().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        Http.guest()
                .header("Accept-Language", "vi")
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("language", is("vi"));
    }

    @Test
    void everyAddressThatTakesADayIsTested() {
        JsonPath document = Http.guest().get("/openapi?format=json").jsonPath();
        List<String> paths = document.getList(
                "paths.findAll { it.value.get?.parameters?.any { it.name == 'asOf' } }" + ".collect { it.key }");
        assertTrue(paths.size() > 10, "addresses: " + paths);
        List<String> tested = answers()
                .map(address -> address.replaceFirst("\\?.*", "")
                        .replace("binh-duong-vn", "{city}")
                        .replace("/VN/", "/{country}/"))
                .sorted()
                .toList();
        assertEquals(tested, paths.stream().sorted().toList());
    }

    @Test
    void aChangeOfTheDataChangesTheTag() {
        String address = "/v1/claims/reached?year=2020&" + ABOUT;
        String before = Http.tag(address);
        Http.admin()
                .body("{\"id\": \"cited-anew\", \"url\": \"https://example.org/cited\", \"title\": \"A page\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201);
        assertNotEquals(before, Http.tag(address));
        Http.admin()
                .header("If-Match", "*")
                .delete("/v1/sources/cited-anew")
                .then()
                .statusCode(204);
    }

    @Test
    void theEndOfAListIsSaidToBeIt() {
        for (String list : List.of("streaks", "firsts", "rankings/cities", "rankings/countries")) {
            Http.guest().get("/v1/" + list + "?limit=1").then().body("next", is(1));
            Http.guest()
                    .get("/v1/" + list + "?country=VN&program=icf-intelligent-community-awards&stage=winner")
                    .then()
                    .statusCode(200)
                    .body("containsKey('next')", is(true))
                    .body("next", nullValue())
                    .header("Link", nullValue());
        }
    }
}
