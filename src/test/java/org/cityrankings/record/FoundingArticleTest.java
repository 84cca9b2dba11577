package org.cityrankings.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What src/docs/founding-article.md says of the newspaper's sentence is what the service answers. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FoundingArticleTest {
    private static final Path DOCUMENT = Path.of("src/docs/founding-article.md");
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d|today";

    /** A cell of the document: a request, the day that it is asked for, and the verdict that it is said to get. */
    record Checked(String request, String day, String verdict) {}

    static List<Checked> checked() throws IOException {
        List<Checked> found = new ArrayList<>();
        List<String> header = List.of();
        for (String line : Files.readAllLines(DOCUMENT)) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            if (cells.contains("request")) {
                header = cells;
            } else if (line.startsWith("|") && line.contains("`/v1/")) {
                String request = cells.get(header.indexOf("request")).replace("`", "");
                for (int i = 0; i < header.size(); i++) {
                    if (header.get(i).matches(DAY)) {
                        found.add(new Checked(request, header.get(i), cells.get(i)));
                    }
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("checked")
    void theVerdictIsTheDocumentedOne(Checked claim) {
        String asOf = claim.day().equals("today") ? "" : "&asOf=" + claim.day();
        String verdict = Http.guest()
                .get(claim.request() + asOf)
                .then()
                .statusCode(200)
                .extract()
                .path("verdict");
        assertEquals(claim.verdict(), verdict, claim.request() + asOf);
    }

    @Test
    void theWholeSentenceIsThere() throws IOException {
        List<Checked> all = checked();
        assertEquals(30, all.size());
        for (String kind : List.of("reached", "consecutive", "times", "first", "only", "list")) {
            for (String day : List.of("2019-10-24", "today")) {
                assertTrue(
                        all.stream()
                                .anyMatch(one -> one.request().startsWith("/v1/claims/" + kind + "?")
                                        && one.day().equals(day)),
                        kind + " as of " + day);
            }
        }
    }
}
