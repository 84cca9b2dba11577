package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list costs as many statements for 500 items as for one; counted inside, because nothing outside can tell. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class StatementCountTest {
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

    private long statements(String address) {
        sessions.getStatistics().setStatisticsEnabled(true);
        long before = sessions.getStatistics().getPrepareStatementCount();
        Http.guest().get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
