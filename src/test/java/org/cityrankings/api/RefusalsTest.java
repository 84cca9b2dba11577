package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What cannot be provoked from outside at will. */
class RefusalsTest {

    private static Failure refused(String state, String fields) {
        // as the protocol sends it: one letter a field, each ended by a zero
        String message = "SERROR\0C" + state + "\0Mno\0" + fields.replace('|', '\0') + "\0";
        return DatabaseRefusals.of(
                new IllegalStateException(new PSQLException(new ServerErrorMessage(message))),
                MissingNode.getInstance());
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, '', CONCURRENT_CHANGE",
        "40001, '', CONCURRENT_CHANGE",
        "57P01, '', UNAVAILABLE",
        "08006, '', UNAVAILABLE",
        "53300, '', UNAVAILABLE",
        "53100, '', UNAVAILABLE",
        "58030, '', UNAVAILABLE",
        "55P03, '', TIMEOUT",
        "57014, '', TIMEOUT",
        "22003, '', INVALID_BODY",
        "23505, 'DKey (city, year)=(a, 2020) already exists.', ALREADY_EXISTS",
        "23503, 'DKey (id)=(a) is still referenced from table \"award\".|taward|naward_city_fk', IN_USE",
        "23503, 'DKey (city)=(a) is not present in table \"city\".|taward|naward_city_fk', INVALID_BODY",
        "23514, 'taward|naward_rank_ck', INVALID_BODY",
    })
    void whatTheDatabaseRefusesHasItsType(String state, String fields, ProblemType type) {
        assertEquals(type, refused(state, fields).type());
    }

    @Test
    void aBrokenConstraintPointsAtItsMember() {
        assertEquals(
                "/rank",
                refused("23514", "taward|naward_rank_ck").parts().get(0).pointer());
        assertEquals(
                "/successorCity",
                refused("23503", "DKey (successor_city)=(a) is not present|tcity_event|ncity_event_successor_city_fk")
                        .parts()
                        .get(0)
                        .pointer());
    }

    @Test
    void whatIsNotTheDatabasesFaultIsNotTakenForIt() {
        assertNull(DatabaseRefusals.of(new IllegalStateException("x"), MissingNode.getInstance()));
        assertNull(refused("42P01", ""));
        assertEquals(
                ProblemType.UNAVAILABLE,
                DatabaseRefusals.of(new SQLException("Acquisition timeout"), MissingNode.getInstance())
                        .type());
    }

    @Test
    void aConnectionThatDoesNotComeInTimeIsNoDefect() {
        SQLException late =
                new SQLException("Acquisition timeout while waiting for new connection", new TimeoutException());
        assertEquals(
                ProblemType.UNAVAILABLE,
                DatabaseRefusals.of(new IllegalStateException(late), MissingNode.getInstance())
                        .type());
    }

    @Test
    void whatNobodyExpectedShowsTheIdOfTheRequestAndNothingElse() {
        MDC.put("requestId", "this-one");
        RestResponse<Problem> answer = new Problems(new ProblemCounts(), new CurrentVertxRequest())
                .unexpected(new IllegalStateException("the secret of the code"));
        assertEquals(500, answer.getStatus());
        assertEquals("this-one", answer.getEntity().requestId());
        assertFalse(answer.getEntity().toString().contains("secret"));
        MDC.remove("requestId");
    }
}
