package org.cityrankings.city;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** What one newspaper sentence of October 2019 says of Bình Dương, and what came of it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AcceptanceTest {
    private static final String ICF = "icf-intelligent-community-awards";

    @Test
    void twentyOneCommunitiesInTenCountriesWereAnnouncedForTheEdition2020() {
        JsonPath awards = Http.guest()
                .queryParam("program", ICF)
                .queryParam("year", 2020)
                .queryParam("stage", "smart21")
                .get("/v1/awards")
                .then()
                .statusCode(200)
                .body("total.value", is(21))
                .body("items", hasSize(21))
                .body("items.announcedOn", everyItem(is("2019-10-22")))
                .extract()
                .jsonPath();
        Set<String> countries = new TreeSet<>(awards.getList("items.country", String.class));
        assertEquals(Set.of("US", "CA", "BR", "GB", "FR", "EE", "AU", "NZ", "TW", "VN"), countries);
    }

    @Test
    void theEditionTellsItsAnnouncementAndThatItsListIsWhole() {
        Http.guest()
                .get("/v1/programs/" + ICF + "/editions/2020")
                .then()
                .statusCode(200)
                .body("stages[0].stage", is("smart21"))
                .body("stages[0].announcement.announcedOn", is("2019-10-22"))
                .body("stages[0].held", is(21))
                .body("stages[0].complete", is(true))
                .body("stages[0].countryCount", is(10))
                .body("stages[0].countries.code", hasItems("VN", "EE"))
                .body("method.id", is("six-indicators-2016"))
                .body("method.criteria", hasSize(7));
    }

    @Test
    void binhDuongReachedTheSmart21FiveTimesInARow() {
        Http.guest()
                .get("/v1/cities/binh-duong-vn")
                .then()
                .statusCode(200)
                .body(awards("smart21") + ".year", contains(2019, 2020, 2021, 2022, 2023))
                .body(awards("top7") + ".year", contains(2021, 2022, 2023))
                .body(awards("winner") + ".year", contains(2023))
                .body(awards("winner") + "[0].announcement.announcedOn", is("2023-10-26"))
                .body(awards("winner") + "[0].announcement.place", is("New York City, USA"))
                .body("awards[0].awards.sources", everyItem(not(empty())));
    }

    @Test
    void noOtherVietnamesePlaceEnteredBefore() {
        List<String> cities = Http.guest()
                .queryParam("program", ICF)
                .queryParam("country", "VN")
                .queryParam("toYear", 2019)
                .get("/v1/awards")
                .jsonPath()
                .getList("items.city");
        assertEquals(List.of("binh-duong-vn"), cities);
    }

    @Test
    void itsProjectHasGovernmentBusinessAndAcademiaAsPartners() {
        String project = "initiatives.find { it.id == 'binh-duong-smart-city' }";
        Http.guest()
                .get("/v1/cities/binh-duong-vn")
                .then()
                .body(project + ".startedOn", is("2016-11-21"))
                .body(project + ".partners.role", hasItems("government", "business", "academia"))
                .body(project + ".sources", hasItem("baoxaydung-2019-10-24"));
    }

    @Test
    void itsTwinEindhovenWonIn2011AndItMergedIntoHoChiMinhCity() {
        String twin = "ties.find { it.partnerCity == 'eindhoven-nl' }";
        Http.guest()
                .get("/v1/cities/binh-duong-vn")
                .then()
                .body(twin + ".kind", is("twin"))
                .body(twin + ".titles.findAll { it.program == '" + ICF + "' }.year", contains(2011))
                .body(twin + ".sources", not(empty()))
                .body("events[0].kind", is("merged"))
                .body("events[0].on", is("2025-07-01"))
                .body("events[0].successorName", is("Ho Chi Minh City"))
                .body("events[0].sources", not(empty()));
    }

    @Test
    void theTwinShowsTheTieToo() {
        Http.guest().get("/v1/cities/eindhoven-nl").then().body("ties.partnerCity", hasItem("binh-duong-vn"));
    }

    @Test
    void anIncompleteListSaysSoAndAListOfUnknownLengthToo() {
        Http.guest()
                .get("/v1/programs/" + ICF + "/editions/2022")
                .then()
                .body("stages[0].held", is(18))
                .body("stages[0].quota", is(21))
                .body("stages[0].complete", is(false));
        Http.guest()
                .get("/v1/programs/european-green-capital/editions/2020")
                .then()
                .body("stages[0].stage", is("finalist"))
                .body("stages[0].complete", is((Object) null));
    }

    @Test
    void sourcesArePutInWhereAskedFor() {
        Http.guest()
                .queryParam("expand", "sources")
                .get("/v1/cities/binh-duong-vn")
                .then()
                .statusCode(200)
                .body("events[0].sources[0].publisher", is("Thu Vien Phap Luat"))
                .body("events[0].sources[0].url", startsWith("https://tintuc.thuvienphapluat.com/"))
                .body("awards[0].awards[0].announcement.sources[0].id", is("icf-canada-com-3"));
    }

    private static String awards(String stage) {
        return "awards[0].awards.findAll { it.stage == '" + stage + "' }";
    }
}
