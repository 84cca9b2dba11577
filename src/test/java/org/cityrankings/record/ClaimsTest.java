package org.cityrankings.record;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is claimed of Bình Dương, and what the record says to it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ClaimsTest {
    private static final String ABOUT = "city=binh-duong-vn&program=icf-intelligent-community-awards&stage=";
    private static final String ICF = "program=icf-intelligent-community-awards&stage=";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true         | reached?ABOUTsmart21&year=2020&asOf=2019-10-24
                    false        | reached?ABOUTsmart21&year=2020&asOf=2019-10-21
                    false        | reached?ABOUTwinner&year=2022
                    true         | reached?ABOUTwinner&year=2023
                    undetermined | reached?ABOUTsmart21&year=2025
                    undetermined | reached?ABOUTsmart21&year=2022&asOf=2022-03-01
                    undetermined | reached?ABOUTsmart21&year=2003
                    true         | consecutive?ABOUTsmart21&count=2&until=2020&asOf=2019-10-24
                    true         | consecutive?ABOUTsmart21&count=2&asOf=2019-10-24&exactly=true
                    true         | consecutive?ABOUTsmart21&count=5&until=2023&exactly=true
                    true         | consecutive?ABOUTtop7&count=3&until=2023
                    false        | consecutive?ABOUTsmart21&count=7&until=2025
                    undetermined | consecutive?ABOUTsmart21&count=1&until=2025
                    true         | times?ABOUTsmart21&count=5
                    undetermined | times?ABOUTsmart21&count=5&exactly=true
                    true         | times?ABOUTtop7&count=3&exactly=true
                    true         | first?ABOUTsmart21&among=country
                    true         | first?ABOUTsmart21&among=kind
                    false        | first?ABOUTsmart21&among=world
                    true         | only?ABOUTsmart21&year=2020
                    undetermined | only?ABOUTsmart21&year=2022
                    false        | before?ABOUTsmart21&other=eindhoven-nl
                    true         | list?ICFsmart21&year=2020&count=21&countries=US,CA,BR,GB,FR,EE,AU,NZ,TW,VN
                    false        | list?ICFsmart21&year=2020&count=20
                    false        | list?ICFsmart21&year=2020&countries=US,CA
                    undetermined | list?ICFsmart21&year=2022&count=21
                    true         | partners?initiative=binh-duong-smart-city&roles=government,business,academia
                    true         | tie?city=binh-duong-vn&partner=eindhoven-nl&kind=twin
                    true         | tie?city=eindhoven-nl&partner=binh-duong-vn
                    undetermined | tie?city=binh-duong-vn&partner=Champasak&kind=twin
                    false        | tie?city=binh-duong-vn&partner=eindhoven-nl&asOf=2014-12-31
                    """)
    void isSoOrNot(String verdict, String claim) {
        get(claim).statusCode(200).body("verdict", is(verdict)).body("because", not(nullValue()));
    }

    private static ValidatableResponse get(String claim) {
        return Http.guest()
                .get("/v1/claims/" + claim.replace("ABOUT", ABOUT).replace("ICF", ICF))
                .then();
    }

    @Test
    void aFirstTellsWhichListCouldDisproveIt() {
        get("first?ABOUTsmart21&among=country")
                .body("caveats[0]", containsString("2008"))
                .body(
                        "evidence.path",
                        hasItem("/v1/awards/icf-intelligent-community-awards/2019/smart21/binh-duong-vn"))
                .body("evidence[1].sources.id", hasItem("baoxaydung-2019-10-24"));
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        Http.guest()
                .header("Accept-Language", "vi-VN,vi;q=0.9")
                .get("/v1/claims/consecutive?" + ABOUT + "smart21&count=2&until=2020&asOf=2019-10-24")
                .then()
                .header("Content-Language", "vi")
                .body(
                        "claim",
                        is(
                                "Bình Dương đạt Smart21 Communities (Intelligent Community Awards) lần thứ hai liên tiếp ở kỳ 2020."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    times?ABOUTsmart21&count=5&exactly=true&fromYear=2019&toYear=2023 | true | Only the editions from 2019 up to 2023 were looked at.
                    times?ABOUTsmart21&count=1&toYear=2018 | undetermined | Only the editions up to 2018 were looked at.
                    first?ABOUTsmart21&among=country&fromYear=2020 | true | Only the editions from 2020 were looked at.
                    partners?initiative=binh-duong-smart-city&roles=business&asOf=2019-10-24 | true | When each partner joined is not known; they are taken to have been there from the beginning.
                    before?city=lille-fr&other=binh-duong-vn&ICFsmart21 | false | A city missing from the record's part of the earlier list of Smart21 Communities of 2008 could disprove this.
                    reached?ABOUTsmart21&year=2020&lineage=successor | true | The awards of Binh Duong Smart City count under Ho Chi Minh City, which it became or became part of (2025-07-01).
                    """)
    void whatAVerdictRestsOnIsSaid(String claim, String verdict, String caveat) {
        get(claim).statusCode(200).body("verdict", is(verdict)).body("caveats", hasItem(caveat));
    }

    @Test
    void whatDoesNotExistIsNotFoundWithNearNames() {
        Http.problem(get("reached?city=binh-duong&ICFsmart21&year=2020"), 404, "not-found")
                .body("errors[0].suggestions", hasItem("binh-duong-vn"));
    }

    @ParameterizedTest
    @CsvSource({
        "times?ABOUTsmart21&count=5&atLeast=true&exactly=true",
        "before?ABOUTsmart21&other=binh-duong-vn",
        "list?ICFsmart21&year=2020",
        "list?ICFsmart21&year=2020&count=1&countries=VN&countries=US",
        "reached?ABOUTsmart21&year=2020&fromYear=2021",
        "reached?ABOUTsmart21&year=2020&fromYear=2021&toYear=2019",
        "reached?ABOUTsmart21&year=2020&asOf=2999-01-01",
        "partners?initiative=binh-duong-smart-city&roles=friends",
        "reached?ABOUTsmart21"
    })
    void parametersThatContradictEachOtherAreRefused(String claim) {
        Http.problem(get(claim), 400, "invalid-parameter");
    }
}
