package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list costs as many statements for 500 items as for one; counted inside, because nothing outside can tell. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class StatementCountTest {
    private static final String ICF = "program=icf-intelligent-community-awards&stage=";

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/awards",
                "/v1/sources",
                "/v1/cities",
                "/v1/organizations",
                "/v1/programs",
                "/v1/initiatives",
                "/v1/countries",
                "/v1/indicators",
                "/v1/observations",
                "/v1/scores",
                "/v1/programs/icf-intelligent-community-awards/editions"
            })
    void aListCostsTheSameForOneAndForMany(String list) {
        long one = statements(list + "?limit=1");
        assertTrue(one <= 3, "one for the items, one for the total, one for the program where there is one");
        assertEquals(one, statements(list + "?limit=500"));
        if (!list.endsWith("sources") && !list.endsWith("countries")) {
            assertEquals(one, statements(list + "?limit=500&expand=sources"));
        }
        assertTrue(Http.guest()
                        .get(list + "?limit=500")
                        .jsonPath()
                        .getList("items")
                        .size()
                > 10);
    }

    /** Two for the state that is read, one for its tag before, one for the rows; one more to know the version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/awards.csv?limit=1",
                "/v1/awards.csv",
                "/v1/observations.ndjson?expand=sources",
                "/v1/cities.geojson",
                "/v1/feeds/announcements.ics",
                "/v1/changes/since/0"
            })
    void aStreamCostsTheSameHoweverLongItIs(String stream) {
        assertEquals(stream.contains("since") ? 6 : 5, statements(stream));
    }

    @Test
    void aFeedCostsTheSameForOneAndForMany() {
        assertEquals(2, statements("/v1/feeds/awards.atom?limit=1"));
        assertEquals(2, statements("/v1/feeds/awards.atom?limit=500"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | /v1/search?q=sa&limit=1 | /v1/search?q=s&limit=100
                    2 | /v1/cities?q=s&limit=1 | /v1/cities?q=s&near=48,8,3000&bbox=-30,30,40,70&limit=500
                    5 | /v1/cities/lille-fr/record | /v1/cities/singapore-sg/record
                    5 | /v1/cities/binh-duong-vn/timeline?limit=1 | /v1/cities/binh-duong-vn/timeline?limit=500&expand=sources
                    5 | /v1/countries/VN/timeline?limit=1 | /v1/countries/US/timeline?limit=500&expand=sources
                    6 | /v1/cities/lagos-ng/standing | /v1/cities/singapore-sg/standing
                    10 | /v1/cities/riga-lv/standing | /v1/cities/stockholm-se/standing
                    5 | /v1/firsts?limit=1 | /v1/firsts?limit=500
                    8 | /v1/streaks?limit=1 | /v1/streaks?limit=500&minLength=1
                    5 | /v1/rankings/cities?limit=1 | /v1/rankings/cities?limit=500
                    7 | /v1/rankings/countries?limit=1 | /v1/rankings/countries?limit=500
                    7 | /v1/claims/reached?city=binh-duong-vn&year=2020&ICFsmart21 | /v1/claims/reached?city=winnipeg-ca&year=2020&ICFsmart21
                    7 | /v1/claims/consecutive?city=binh-duong-vn&count=1&until=2019&ICFsmart21 | /v1/claims/consecutive?city=winnipeg-ca&count=6&until=2021&ICFsmart21
                    7 | /v1/claims/times?city=lille-fr&count=1&ICFsmart21 | /v1/claims/times?city=winnipeg-ca&count=1&ICFsmart21
                    8 | /v1/claims/first?city=binh-duong-vn&ICFsmart21 | /v1/claims/first?city=winnipeg-ca&ICFsmart21
                    8 | /v1/claims/only?city=binh-duong-vn&year=2020&ICFsmart21 | /v1/claims/only?city=winnipeg-ca&year=2020&among=world&ICFsmart21
                    9 | /v1/claims/before?city=binh-duong-vn&other=lille-fr&ICFsmart21 | /v1/claims/before?city=winnipeg-ca&other=taoyuan-tw&ICFsmart21
                    6 | /v1/claims/list?year=2020&count=1&ICFwinner | /v1/claims/list?year=2020&count=21&ICFsmart21
                    4 | /v1/claims/partners?initiative=prototron&roles=government | /v1/claims/partners?initiative=binh-duong-smart-city&roles=government,business,academia,other
                    5 | /v1/claims/tie?city=binh-duong-vn&partner=Champasak | /v1/claims/tie?city=binh-duong-vn&partner=Kratie
                    """)
    void whatFollowsFromAwardsCostsTheSameForFewAndForMany(long expected, String few, String many) {
        assertEquals(expected, statements(few.replace("ICF", ICF)), few);
        assertEquals(expected, statements(many.replace("ICF", ICF)), many);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5 | icf-intelligent-community-awards/editions/2000/ranking | sdg-index-european-cities/editions/2019/ranking?expand=sources
                    9 | sdg-index-european-cities/editions/2019/ranking?basis=compare | sdg-index-european-cities/editions/2019/ranking?basis=compare&expand=sources
                    15 | imd-smart-city-index/ranking/changes?from=2024&to=2025 | imd-smart-city-index/ranking/changes?from=2020&to=2023
                    """)
    void anEditionCostsTheSameForFewCitiesAndForMany(long expected, String few, String many) {
        assertEquals(expected, statements("/v1/programs/" + few), few);
        assertEquals(expected, statements("/v1/programs/" + many), many);
    }

    @Test
    void aBatchOfAThousandNamesCostsAsMuchAsOne() {
        assertEquals(3, statementsOfBatch(1));
        assertEquals(3, statementsOfBatch(1000));
    }

    private long statementsOfBatch(int size) {
        String queries = IntStream.range(0, size)
                .mapToObj(i -> "\"q%d\":{\"query\":\"Eindhovn %d\"}".formatted(i, i))
                .collect(Collectors.joining(",", "{", "}"));
        return statements(() -> Http.guest()
                .contentType("application/x-www-form-urlencoded")
                .formParam("queries", queries)
                .post("/v1/reconcile"));
    }

    private long statements(String address) {
        return statements(() -> Http.guest().get(address));
    }

    private long statements(Supplier<Response> request) {
        sessions.getStatistics().setStatisticsEnabled(true);
        long before = sessions.getStatistics().getPrepareStatementCount();
        request.get().then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
