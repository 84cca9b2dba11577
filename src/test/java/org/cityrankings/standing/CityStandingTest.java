package org.cityrankings.standing;

import static org.cityrankings.Http.guest;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Where cities of the example stand. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CityStandingTest {
    private static final String SDG = "programs.find { it.program == 'sdg-index-european-cities' }.";

    private static ValidatableResponse standing(String city) {
        return guest().get("/v1/cities/" + city + "/standing").then().statusCode(200);
    }

    @Test
    void aCityOfAwardsHasStagesAndIsNotPassedOverWhereItsAbsenceIsUnknown() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode answer =
                (ObjectNode) json.readTree(standing("binh-duong-vn").extract().asByteArray());
        String version = answer.remove("data").get("version").asText();
        assertEquals(
                "City Rankings: where Binh Duong Smart City stands; data version " + version,
                answer.remove("cite").asText().replaceFirst(" of .*", ""));
        assertEquals(
                json.readTree(
                        """
                        {
                          "city": "binh-duong-vn",
                          "name": "Binh Duong Smart City",
                          "country": "VN",
                          "kind": "province",
                          "programs": [
                            {
                              "program": "icf-intelligent-community-awards",
                              "programName": "Intelligent Community Awards",
                              "kind": "award",
                              "year": 2023,
                              "latest": {"year": 2025, "listed": null},
                              "stage": "winner",
                              "stageName": "Intelligent Community of the Year",
                              "position": 3,
                              "announcedOn": "2023-10-26",
                              "tied": [],
                              "comparisons": [],
                              "sources": ["wtca-org-1", "sggp-org-vn-2"]
                            }
                          ],
                          "caveats": [
                            "Binh Duong Smart City was merged (2025-07-01); later editions may list Ho Chi Minh City instead.",
                            "Of the 21 cities of 'Smart21 Communities' of Intelligent Community Awards 2025 the record holds 11; Binh Duong Smart City could be one of the others."
                          ]
                        }"""),
                answer);
    }

    @Test
    void aRankHasItsNeighboursAndAPercentile() {
        standing("eindhoven-nl")
                .body(
                        "programs.program",
                        contains(
                                "icapital",
                                "icf-intelligent-community-awards",
                                "sdg-index-european-cities",
                                "world-design-capital"))
                .body(SDG + "rank", is(10))
                .body(SDG + "among", is(Map.of("number", 45, "published", true, "held", 45)))
                .body(SDG + "percentile", is(79.545456f))
                .body(SDG + "latest.listed", is(true))
                .body(SDG + "above.rank", is(9))
                .body(SDG + "above.between", is(0))
                .body(SDG + "above.cities.city", contains("the-hague-nl"))
                .body(SDG + "above.cities[0].scoreGap.toDouble()", closeTo(63.7289562176292 - 63.5108077290138, 1e-5))
                .body(SDG + "below.cities.city", contains("amsterdam-nl"))
                .body(SDG + "tied", empty());
    }

    @Test
    void strengthsAndWeaknessesAreBesideCountryKindAndPeers() {
        standing("eindhoven-nl")
                .body(SDG + "comparisons.beside", contains("country", "kind", "peers"))
                .body(SDG + "comparisons.group", contains(nullValue(), nullValue(), is("Western Europe")))
                .body(SDG + "comparisons.strengths.criterion.collect { it[0] }", everyItem(is("sdg9")))
                .body(SDG + "comparisons[0].strengths[0].others", is(3))
                .body(SDG + "comparisons[0].strengths[0].name", is("Industry, innovation and infrastructure"))
                // Rotterdam's is the one in the middle of Amsterdam's, Rotterdam's and The Hague's.
                .body(SDG + "comparisons[0].weaknesses[0].criterion", is("sdg12"))
                .body(SDG + "comparisons[0].weaknesses[0].score.toDouble()", closeTo(42.1064031955247, 1e-5))
                .body(SDG + "comparisons[0].weaknesses[0].medianOfOthers.toDouble()", closeTo(72.6460156033154, 1e-5))
                .body(SDG + "comparisons[1].strengths[0].others", is(44))
                .body(SDG + "comparisons[2].strengths[0].others", is(13));
        standing("tallinn-ee").body(SDG + "comparisons.beside", contains("kind", "peers"));
    }

    @Test
    void whatWouldLiftItIsOfTheComputedRanking() {
        standing("stockholm-se")
                .body(SDG + "rank", is(2))
                .body(SDG + "computed.rank", is(2))
                .body(SDG + "computed.of", is(45))
                .body(SDG + "computed.next", contains("oslo-no"))
                .body(SDG + "computed.lifts", hasSize(56))
                .body(SDG + "computed.lifts.findAll { it.change != null }.indicator", hasSize(5))
                .body(SDG + "computed.lifts.find { it.indicator == 'sdg13-co2' }.change", is(-4.253f))
                .body(SDG + "computed.lifts.find { it.indicator == 'sdg11-rburden' }.change", nullValue())
                .body(
                        "caveats",
                        hasItem(containsString("the score of athens-gr differs from the published one by 6.580")));
        standing("tallinn-ee")
                .body(SDG + "rank", is(29))
                .body(SDG + "computed.lifts.findAll { it.change != null }.indicator", hasSize(42));
    }

    @Test
    void tiesAreTies() {
        String eiu = "programs.find { it.program == 'eiu-global-liveability' }.";
        standing("vienna-at")
                .body(eiu + "rank", is(2))
                .body(eiu + "among.number", is(173))
                .body(eiu + "above.cities.city", contains("copenhagen-dk"))
                .body(eiu + "above.cities.scoreGap", contains(0.9f))
                .body(eiu + "tied.city", contains("zurich-ch"))
                .body(eiu + "tied.scoreGap", contains(0.0f))
                .body(eiu + "below.rank", is(4))
                .body(eiu + "below.between", is(0));
        standing("copenhagen-dk")
                .body(eiu + "above", nullValue())
                .body(eiu + "percentile", is(100f))
                .body(eiu + "below.cities.city", contains("vienna-at", "zurich-ch"));
    }

    @Test
    void ranksOfAnAwardGoThroughItsStages() {
        String icapital = "programs.find { it.program == 'icapital' }.";
        standing("espoo-fi")
                .body(icapital + "stage", is("runner-up"))
                .body(icapital + "rank", is(2))
                .body(icapital + "among", is(Map.of("number", 3, "published", false, "held", 3)))
                .body(icapital + "percentile", is(50f))
                .body(icapital + "above.cities.city", contains("turin-it"))
                .body(icapital + "below.cities.city", contains("west-midlands-gb"))
                .body("caveats", hasItem(containsString("iCapital) 2024 ranked is not known; it was at least 3.")));
    }

    @Test
    void whoIsMissingBetweenNeighboursIsCounted() {
        String imd = "programs.find { it.program == 'imd-smart-city-index' }.";
        standing("ljubljana-si")
                .body(imd + "year", is(2025))
                .body(imd + "latest.year", is(2026))
                .body(imd + "latest.listed", nullValue())
                .body(imd + "rank", is(16))
                .body(imd + "among", is(Map.of("number", 146, "published", true, "held", 15)))
                .body(imd + "above.rank", is(10))
                .body(imd + "above.between", is(5))
                .body(imd + "below.rank", is(104))
                .body(imd + "below.between", is(87))
                .body(
                        "caveats",
                        hasItem(
                                "The record holds no list of 'Ranked cities' of IMD Smart City Index 2026, so that it is not"
                                        + " known whether Ljubljana is on it."));
    }

    @Test
    void aWholeListThatLacksTheCitySaysSo() {
        standing("ljubljana-si")
                .body("programs.find { it.program == 'unesco-world-book-capital' }.latest.listed", is(false));
        // A prize whose special mentions of 2026 are not held: its laureate alone tells nothing.
        standing("vienna-at")
                .body("programs.find { it.program == 'lee-kuan-yew-world-city-prize' }.latest.listed", nullValue());
    }

    /** Cities 1 to 12 of the index have ranks and scores of 1 to 12; in 2002 the first is alone. */
    @Test
    void withoutGroupsThePeersAreTheTenNearestInScore() {
        String index = "\"program\": \"standing-index\", ";
        String program = "/v1/programs/standing-index";
        List<String> made = new ArrayList<>();
        made.add(
                make(
                        "/v1/programs",
                        """
                {"id": "standing-index", "name": "Standing Index", "kind": "index", "organization": "icf",
                 "stages": [{"id": "ranked", "name": "Ranked", "position": 1}]}"""));
        made.add(make(program + "/methods", "{\"id\": \"one\", \"criteria\": [{\"id\": \"c\", \"name\": \"C\"}]}"));
        made.add(make(
                program + "/editions",
                "{\"year\": 2001, \"name\": \"Index 2001\", \"method\": \"one\", \"numberRanked\": 11}"));
        made.add(make(program + "/editions", "{\"year\": 2002, \"name\": \"Index 2002\", \"numberRanked\": 1}"));
        List<String> cities = guest().get("/v1/scores?program=sdg-index-european-cities&criterion=sdg1&limit=12")
                .jsonPath()
                .getList("items.city");
        String award =
                "\"stage\": \"ranked\", \"confidence\": \"high\", \"city\": \"%s\", \"rank\": %d, \"score\": %d}";
        made.add(make("/v1/awards", "{" + index + "\"year\": 2002, " + award.formatted(cities.get(0), 1, 9)));
        for (int i = 0; i < 12; i++) {
            String city = cities.get(i);
            made.add(make("/v1/awards", "{" + index + "\"year\": 2001, " + award.formatted(city, i + 1, 12 - i)));
            made.add(make(
                    "/v1/scores",
                    "{%s\"year\": 2001, \"criterion\": \"c\", \"city\": \"%s\", \"score\": %d}"
                            .formatted(index, city, i * i)));
        }
        String found = "programs.find { it.program == 'standing-index' }.";
        standing(cities.get(11))
                .body(found + "latest", is(Map.of("year", 2002, "listed", false)))
                // The edition says 11, but has a rank 12.
                .body(found + "among", is(Map.of("number", 12, "published", false, "held", 12)))
                .body(found + "percentile", is(0f))
                .body(found + "comparisons.find { it.beside == 'peers' }.group", nullValue())
                // All others but the first: 1, 4, 9, ..., 100.
                .body(found + "comparisons.find { it.beside == 'peers' }.strengths[0].others", is(10))
                .body(found + "comparisons.find { it.beside == 'peers' }.strengths[0].medianOfOthers", is(30.5f))
                .body(found + "comparisons.find { it.beside == 'peers' }.strengths[0].difference", is(90.5f))
                .body(found + "comparisons.find { it.beside == 'peers' }.weaknesses", empty());
        standing(cities.get(0))
                .body(found + "year", is(2002))
                .body(found + "among.number", is(1))
                .body(found + "percentile", nullValue())
                .body(found + "comparisons", empty());
        Collections.reverse(made);
        made.forEach(location ->
                Http.admin().header("If-Match", "*").delete(location).then().statusCode(204));
    }

    private static String make(String list, String body) {
        return Http.admin()
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void aCityThatNobodyListedStandsNowhere() {
        standing("lagos-ng")
                .body("programs", empty())
                .body("caveats", empty())
                .body(
                        "cite",
                        matchesRegex(
                                "City Rankings: where Lagos stands; data version \\d+ of 20.*; /v1/cities/lagos-ng/standing"));
    }

    @Test
    void programsCanBeChosen() {
        String address = "/v1/cities/stockholm-se/standing";
        guest().get(address + "?kind=index")
                .then()
                .body("programs.program", contains("imd-smart-city-index", "mori-gpci", "sdg-index-european-cities"));
        guest().get(address + "?kind=award")
                .then()
                .body("programs.kind", contains("award", "award", "award"))
                .body("programs.computed", everyItem(nullValue()));
        guest().get(address + "?program=mori-gpci&program=icapital")
                .then()
                .body("programs.program", contains("mori-gpci"))
                .body("cite", containsString(address + "?program=mori-gpci&program=icapital"));
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatIsNear() {
        Http.problem(guest().get("/v1/cities/eindhofen/standing").then(), 404, "not-found")
                .body("errors[0].suggestions", hasItem("eindhoven-nl"));
        Http.problem(
                        guest().get("/v1/cities/eindhoven-nl/standing?program=mori")
                                .then(),
                        400,
                        "unknown-value")
                .body("errors[0].parameter", is("program"))
                .body("errors[0].suggestions", hasItem("mori-gpci"));
        Http.problem(guest().get("/v1/cities/eindhoven-nl/standing?kind=prize").then(), 400, "invalid-parameter")
                .body("errors[0].parameter", is("kind"));
    }
}
