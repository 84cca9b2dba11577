package org.cityrankings.reconcile;

import static org.cityrankings.Http.admin;
import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.tag;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/**
 * How often messy names are taken for the right city without a look, and how often for a wrong one; prints what it
 * measures. The record has the other names of {@code gazetteer.csv} meanwhile, as after an import of a gazetteer.
 */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MessyNamesTest {
    private static final double LEAST_PRECISION = 0.99;
    private static final double LEAST_RECALL = 0.90;
    private static final Path FILES = Path.of("src/test/resources/reconcile");

    private final ObjectMapper json = new ObjectMapper();

    /** What was right, wrong and missed of some names. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int meant;

        private void count(String taken, String city) {
            meant += city.isEmpty() ? 0 : 1;
            right += !taken.isEmpty() && taken.equals(city) ? 1 : 0;
            wrong += !taken.isEmpty() && !taken.equals(city) ? 1 : 0;
        }

        private double precision() {
            return (double) right / (right + wrong);
        }

        private double recall() {
            return (double) right / meant;
        }
    }

    @Test
    void namesAreTakenForTheRightCity() throws IOException {
        List<NamedCsvRecord> labelled = read("labelled.csv");
        Map<String, ArrayNode> before = new HashMap<>();
        JsonNode answer;
        try {
            for (NamedCsvRecord name : read("gazetteer.csv")) {
                before.computeIfAbsent(name.getField("city"), this::names);
            }
            Map<String, ArrayNode> with = new HashMap<>();
            before.forEach((city, names) -> with.put(city, names.deepCopy()));
            for (NamedCsvRecord name : read("gazetteer.csv")) {
                with.get(name.getField("city"))
                        .addObject()
                        .put("name", name.getField("name"))
                        .put("language", name.getField("language"))
                        .put("kind", name.getField("kind"));
            }
            with.forEach(this::write);
            answer = ask(labelled);
        } finally {
            before.forEach(this::write);
        }
        Map<String, Tally> tallies = tallies(labelled, answer);
        tallies.forEach((messiness, tally) -> System.out.printf(
                "%-32s %3d meant, %3d right, %2d wrong, %2d missed%n",
                messiness, tally.meant, tally.right, tally.wrong, tally.meant - tally.right));
        for (String half : List.of("all", "half not tuned on")) {
            Tally tally = tallies.get(half);
            System.out.printf("%s: precision %.4f, recall %.4f%n", half, tally.precision(), tally.recall());
            assertTrue(tally.precision() >= LEAST_PRECISION, half + " precision " + tally.precision());
            assertTrue(tally.recall() >= LEAST_RECALL, half + " recall " + tally.recall());
        }
    }

    private static Map<String, Tally> tallies(List<NamedCsvRecord> labelled, JsonNode answer) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < labelled.size(); i++) {
            JsonNode first = answer.at("/q" + i + "/result/0");
            String taken = first.path("match").asBoolean() ? first.path("id").asText() : "";
            String city = labelled.get(i).getField("city");
            Stream.of(
                            "all",
                            i % 2 == 0 ? "half tuned on" : "half not tuned on",
                            labelled.get(i).getField("messiness"))
                    .forEach(group ->
                            tallies.computeIfAbsent(group, name -> new Tally()).count(taken, city));
        }
        return tallies;
    }

    private JsonNode ask(List<NamedCsvRecord> labelled) throws IOException {
        ObjectNode queries = json.createObjectNode();
        for (int i = 0; i < labelled.size(); i++) {
            ObjectNode query =
                    queries.putObject("q" + i).put("query", labelled.get(i).getField("query"));
            for (String property : List.of("country", "kind")) {
                String value = labelled.get(i).getField(property);
                if (!value.isEmpty()) {
                    query.withArray("properties")
                            .addObject()
                            .put("pid", property)
                            .put("v", value);
                }
            }
        }
        return json.readTree(guest().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("queries", queries.toString())
                .post("/v1/reconcile")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private ArrayNode names(String city) {
        try {
            return (ArrayNode) json.readTree(guest().get("/v1/cities/" + city).asByteArray())
                    .get("names");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void write(String city, ArrayNode names) {
        admin().contentType("application/merge-patch+json")
                .header("If-Match", tag("/v1/cities/" + city))
                .body(json.createObjectNode().set("names", names).toString())
                .patch("/v1/cities/" + city)
                .then()
                .statusCode(200);
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILES.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
