package org.cityrankings.api;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every list: pages that meet without gaps, true totals, tags, filters that mean any of. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ListsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/awards?sort=year",
                "/v1/awards?sort=-year,rank",
                "/v1/awards?sort=-rank",
                "/v1/awards?sort=city,-year",
                "/v1/cities?sort=-name",
                "/v1/cities?sort=country,name",
                "/v1/sources?sort=-publishedOn",
                "/v1/countries?sort=name",
                "/v1/indicators?sort=-name",
                "/v1/observations?sort=-value",
                "/v1/observations?sort=year,-indicator",
                "/v1/scores?sort=criterion,rank",
                "/v1/organizations?sort=name",
                "/v1/programs/icf-intelligent-community-awards/editions?sort=-year",
            })
    void walkingThePagesMeetsEachItemOnce(String list) {
        String whole = list + "&limit=";
        int total = Http.guest().get(whole + 1).jsonPath().getInt("total.value");
        List<Map<String, Object>> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request = Http.guest();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get(whole + 97).then().statusCode(200).extract().jsonPath();
            walked.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(total, walked.size());
        assertEquals(total, new HashSet<>(walked).size(), "no item comes twice");
    }

    @Test
    void theLinkHeaderLeadsToTheNextPage() {
        Response first = Http.guest().get("/v1/cities?limit=2&country=VN&country=NL&sort=name");
        String link = first.getHeaders().getValues("Link").stream()
                .filter(value -> value.endsWith("rel=\"next\""))
                .findFirst()
                .orElseThrow();
        String next = link.substring(1, link.indexOf('>'));
        Response second = Http.guest().urlEncodingEnabled(false).get(next);
        assertEquals(200, second.statusCode());
        assertNotEquals(
                first.jsonPath().getString("items[0].id"), second.jsonPath().getString("items[0].id"));
        assertEquals(first.jsonPath().getInt("total.value"), second.jsonPath().getInt("total.value"));
    }

    @Test
    void sortingPutsTheSmallestFirstAndUnrankedAwardsLast() {
        List<Integer> ranks = Http.guest()
                .get("/v1/awards?program=mori-gpci&year=2025&sort=rank&limit=500")
                .jsonPath()
                .getList("items.rank");
        assertEquals(ranks.stream().sorted().toList(), ranks);
        assertTrue(ranks.size() > 3);
        List<String> names = Http.guest()
                .get("/v1/cities?country=EE&country=VN&sort=name")
                .jsonPath()
                .getList("items.name");
        assertEquals(names.stream().sorted().toList(), names);
        Http.guest().get("/v1/awards?sort=rank&limit=1").then().body("items[0].rank", is(1));
        Http.guest().get("/v1/awards?sort=-rank&limit=1").then().body("items[0].rank", nullValue());
    }

    @Test
    void aRepeatedFilterMeansAnyOfAndDifferentFiltersMeanAllOf() {
        int vietnam = total("/v1/awards?country=VN");
        int estonia = total("/v1/awards?country=EE");
        assertTrue(vietnam > 0 && estonia > 0);
        assertEquals(vietnam + estonia, total("/v1/awards?country=VN&country=EE"));
        assertEquals(9, total("/v1/awards?country=VN&city=binh-duong-vn"));
        assertEquals(5, total("/v1/awards?city=binh-duong-vn&fromYear=2022&toYear=2023"));
        assertEquals(9, total("/v1/cities/binh-duong-vn/awards"));
        assertEquals(
                total("/v1/awards?kind=province"), total("/v1/awards?kind=province&confidence=high&confidence=medium"));
        assertEquals(0, total("/v1/awards?country=VN&program=mori-gpci"));
    }

    private static int total(String list) {
        return Http.guest()
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("total.value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cities",
                "/v1/cities/binh-duong-vn",
                "/v1/cities/binh-duong-vn/awards",
                "/v1/awards?limit=3",
                "/v1/programs",
                "/v1/programs/icapital",
                "/v1/programs/icapital/editions",
                "/v1/programs/icapital/editions/2020",
                "/v1/programs/icf-intelligent-community-awards/methods",
                "/v1/countries",
                "/v1/organizations/icf",
                "/v1/initiatives",
                "/v1/sources/baoxaydung-2019-10-24",
                "/v1/ties",
                "/v1/memberships",
                "/v1/indicators/sdg3-lifee",
                "/v1/observations?country=EE",
                "/v1/scores?city=tallinn-ee",
                "/problems",
            })
    void aTagSparesSendingTheSameAgain(String address) {
        Response first = Http.guest().get(address);
        String tag = first.getHeader("ETag");
        assertTrue(tag.matches("\"[\\w-]+\""), tag);
        Response again =
                Http.guest().header("If-None-Match", "\"other\", " + tag).get(address);
        assertEquals(304, again.statusCode());
        assertEquals(tag, again.getHeader("ETag"));
        assertEquals(0, again.asByteArray().length);
        Http.guest().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void aTagChangesWhenWhatIsShownChanges() {
        String list = "/v1/awards?city=tallinn-ee&year=2004";
        String before = Http.tag(list);
        String city = Http.tag("/v1/cities/tallinn-ee");
        String other = Http.tag("/v1/cities/espoo-fi");
        String award = "/v1/awards/icf-intelligent-community-awards/2004/winner/tallinn-ee";
        Http.admin()
                .body(
                        """
                    {"program":"icf-intelligent-community-awards","year":2004,"stage":"winner","city":"tallinn-ee",
                     "confidence":"low"}""")
                .post("/v1/awards")
                .then()
                .statusCode(201);
        assertNotEquals(before, Http.tag(list));
        assertNotEquals(city, Http.tag("/v1/cities/tallinn-ee"));
        assertEquals(other, Http.tag("/v1/cities/espoo-fi"));
        Http.admin().header("If-Match", Http.tag(award)).delete(award).then().statusCode(204);
        assertEquals(before, Http.tag(list), "the same again has the same tag again");
    }

    @Test
    void sourcesAreIdsUnlessAskedFor() {
        String list = "/v1/awards?city=binh-duong-vn&year=2020";
        Http.guest().get(list).then().body("items[0].sources[2]", is("baoxaydung-2019-10-24"));
        Http.guest()
                .get(list + "&expand=sources")
                .then()
                .statusCode(200)
                .body("items[0].sources[2].id", is("baoxaydung-2019-10-24"))
                .body("items[0].sources[2].publisher", is("Báo Xây dựng"))
                .body("items[0].sources[2].publishedOn", is("2019-10-24"));
    }

    @Test
    void answersAreZippedForWhoeverTakesThat() throws Exception {
        HttpResponse<byte[]> zipped = fetch("gzip");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        HttpResponse<byte[]> plain = fetch("identity");
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(new String(plain.body(), StandardCharsets.UTF_8), new String(unzipped, StandardCharsets.UTF_8));
        assertNotEquals(
                plain.headers().firstValue("ETag"), zipped.headers().firstValue("ETag"), "other bytes, other tag");
        assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElseThrow());
    }

    private static HttpResponse<byte[]> fetch(String coding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/cities"))
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void countriesTellHowMuchIsHeldOfThem() {
        Http.guest()
                .get("/v1/countries?limit=500")
                .then()
                .body("items", hasSize(lessThanOrEqualTo(249)))
                .body("items.find { it.code == 'VN' }.name", is("Vietnam"))
                .body("items.find { it.code == 'VN' }.awards", not(is(0)))
                .body("items.find { it.code == 'EE' }.cities", is(total("/v1/cities?country=EE")));
    }

    @Test
    void aSourceTellsWhichFactsCiteIt() {
        Http.guest()
                .get("/v1/sources/baoxaydung-2019-10-24")
                .then()
                .body("citations", is(4))
                .body("citedBy.find { it.kind == 'tie' }.path", is("ties/binh-duong-vn/twin/Eindhoven"));
    }
}
