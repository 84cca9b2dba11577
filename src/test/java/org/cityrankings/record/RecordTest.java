package org.cityrankings.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** What follows from the awards of the example. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RecordTest {
    private static final String SMART21 = "program=icf-intelligent-community-awards&stage=smart21";

    @Test
    void fiveInARowAsOfTodayAndTwoAsOfTheArticle() {
        Http.guest()
                .get("/v1/cities/binh-duong-vn/record")
                .then()
                .statusCode(200)
                .body("stages.stage", contains("smart21", "top7", "winner"))
                .body("stages[0].longest.length", is(5))
                .body("stages[0].longest.from", is(2019))
                .body("stages[0].longest.to", is(2023))
                .body("stages[0].longest.possibleLength", is(5))
                .body("stages[0].current.length", is(0))
                .body("stages[0].current.unknown", contains(2025))
                .body("stages[0].days", is(1582));
        Http.guest()
                .get("/v1/cities/binh-duong-vn/record?asOf=2019-10-24")
                .then()
                .body("stages", hasSize(1))
                .body("stages[0].current.length", is(2));
    }

    @Test
    void aStreakAcrossAnIncompleteListHasACertainAndAPossibleLength() {
        String curitiba = "items.find { it.city == 'curitiba-br' }.run.";
        Http.guest()
                .get("/v1/streaks?" + SMART21)
                .then()
                .statusCode(200)
                .body("items[0].run.length", is(7))
                .body(curitiba + "length", is(6))
                .body(curitiba + "possibleLength", is(7))
                .body(curitiba + "unknown", contains(2025));
    }

    @Test
    void firstsOfCountriesTellWhatCouldDisproveThem() {
        Http.guest()
                .get("/v1/firsts?country=VN&" + SMART21)
                .then()
                .statusCode(200)
                .body("items[0].places.city", contains("binh-duong-vn"))
                .body("items[0].couldBeDisprovedBy", contains(2008));
    }

    @Test
    void tiesShareARankAndTheNextOnesAreSkipped() {
        Http.guest()
                .get("/v1/rankings/cities?limit=6&" + SMART21)
                .then()
                .statusCode(200)
                .body("items.rank", contains(1, 2, 2, 2, 5, 5))
                .body("editions", is(20))
                .body("cities", is(186));
        Http.guest()
                .get("/v1/rankings/cities?limit=6&ties=dense&" + SMART21)
                .then()
                .body("items.rank", contains(1, 2, 2, 2, 3, 3));
    }

    @Test
    void countriesCanBeCountedByTheirCities() {
        Http.guest()
                .get("/v1/rankings/countries?metric=cities&" + SMART21)
                .then()
                .statusCode(200)
                .body("items[0].country", is("CA"))
                .body("items.value.sum()", is(186));
    }

    @Test
    void aSuccessorHoldsWhatWasMergedIntoIt() {
        Http.guest()
                .get("/v1/rankings/cities?country=VN&lineage=successor&" + SMART21)
                .then()
                .statusCode(200)
                .body("items.name", contains("Ho Chi Minh City"))
                .body("items[0].value", is(5))
                .body("lineage.followed.city", contains("binh-duong-vn"));
        Http.guest()
                .get("/v1/rankings/cities?country=VN&" + SMART21)
                .then()
                .body("items.city", contains("binh-duong-vn"))
                .body("lineage.followed", empty());
    }

    /** A city that takes the name of another has not become part of it. */
    @Test
    void aNewNameIsNobodyElse() {
        make("namesake-la", "Namesake", "");
        make("merged-la", "Merged", event("merged"));
        make("renamed-la", "Renamed", event("renamed"));
        Http.guest()
                .get("/v1/cities/namesake-la/record?lineage=successor")
                .then()
                .statusCode(200)
                .body("lineage.followed.city", contains("merged-la"))
                .body("lineage.followed.successorFoundByName", contains(true));
        for (String city : new String[] {"renamed-la", "merged-la", "namesake-la"}) {
            Http.admin()
                    .header("If-Match", "*")
                    .delete("/v1/cities/" + city)
                    .then()
                    .statusCode(204);
        }
    }

    private static String event(String kind) {
        return """
                {"kind": "%s", "on": "2010", "successorName": "Namesake", "successorCountry": "LA"}"""
                .formatted(kind);
    }

    private static void make(String id, String name, String event) {
        Http.admin()
                .body(
                        """
                        {"id": "%s", "name": "%s", "kind": "city", "country": "LA", "events": [%s]}"""
                                .formatted(id, name, event))
                .post("/v1/cities")
                .then()
                .statusCode(201);
    }

    @Test
    void aMembershipThatEndedOnTheDayThatItBeganIsBoth() {
        make("member-la", "Member", "");
        Http.admin()
                .body(
                        """
                        {"city": "member-la", "organization": "icf", "kind": "member",
                         "since": "2010", "until": "2010"}""")
                .post("/v1/memberships")
                .then()
                .statusCode(201);
        Http.guest()
                .get("/v1/cities/member-la/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", contains("membership", "membership-ended"));
        Http.admin()
                .header("If-Match", "*")
                .delete("/v1/memberships/member-la/icf/member")
                .then()
                .statusCode(204);
        Http.admin()
                .header("If-Match", "*")
                .delete("/v1/cities/member-la")
                .then()
                .statusCode(204);
    }

    @Test
    void aTimelineIsInTheOrderOfDatesOfAnyPrecision() {
        Http.guest()
                .get("/v1/cities/binh-duong-vn/timeline")
                .then()
                .statusCode(200)
                .body("items[0].on", is("2015-01"))
                .body("items[-1].kind", is("merged"))
                .body("items.find { it.stage == 'smart21' && it.year == 2022 }.notAfter", is("2022-06-21"));
        Http.guest()
                .get("/v1/countries/VN/timeline")
                .then()
                .statusCode(200)
                .body("items.city", hasItem("binh-duong-vn"));
    }
}
