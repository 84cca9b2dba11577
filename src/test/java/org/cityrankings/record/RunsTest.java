package org.cityrankings.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The record of every city of the example, beside what src/test/oracle/runs.py works out from the files alone. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RunsTest {

    @Test
    void everyRunOfEveryCityIsAsTheOracleHasIt() throws IOException {
        Map<String, List<String>> oracle = rows("/oracle/runs.csv").collect(groupingBy(RunsTest::firstCell));
        List<String> cities = rows("/data/cities.csv").map(RunsTest::firstCell).toList();
        assertTrue(cities.containsAll(oracle.keySet()), "the oracle has cities that the example has not");
        assertAll(cities.stream()
                .map(city -> () -> assertEquals(oracle.getOrDefault(city, List.of()), served(city), city)));
    }

    private static List<String> served(String city) {
        JsonNode record = Http.guest()
                .get("/v1/cities/" + city + "/record?program=icf-intelligent-community-awards")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        return StreamSupport.stream(record.required("stages").spliterator(), false)
                .map(stage -> row(city, stage))
                .toList();
    }

    private static String row(String city, JsonNode stage) {
        JsonNode longest = stage.path("longest");
        JsonNode current = stage.path("current");
        return String.join(
                ",",
                city,
                cell(stage, "stage"),
                cell(stage, "times"),
                cell(stage, "first"),
                cell(stage, "latest"),
                years(stage.required("missed")),
                years(stage.required("unknown")),
                cell(longest, "length"),
                cell(longest, "from"),
                cell(longest, "to"),
                cell(stage, "longestPossible"),
                cell(current, "length"),
                cell(current, "possibleLength"));
    }

    private static String cell(JsonNode of, String name) {
        return of.path(name).asText("");
    }

    private static String years(JsonNode years) {
        return StreamSupport.stream(years.spliterator(), false)
                .map(JsonNode::asText)
                .collect(joining(";"));
    }

    /** The lines below the header; none of the cells that are looked at is quoted. */
    private static Stream<String> rows(String resource) throws IOException {
        try (InputStream file = RunsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
        }
    }

    private static String firstCell(String row) {
        return row.substring(0, row.indexOf(','));
    }
}
