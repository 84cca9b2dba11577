package org.cityrankings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ReadmeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void theFirstAnswerIsTheTrueOne() throws IOException {
        String address =
                all("curl -s localhost:8080(/v1/awards/\\S+)", readme()).get(0);
        JsonNode printed = JSON.readTree(all("```json\\n(.*?)```", readme()).get(0));
        assertEquals(printed, JSON.readTree(RestAssured.get(address).asByteArray()));
    }

    @Test
    void theOtherRequestsWork() throws IOException {
        String list = all("curl -s 'localhost:8080(/v1/[^']+)'", readme()).get(0);
        assertEquals(21, RestAssured.get(list).jsonPath().getInt("total.value"));
        String body = all("-d '(\\{.*?})'", readme()).get(0);
        Http.admin().body(body).post("/v1/sources").then().statusCode(201);
        Http.admin()
                .header("If-Match", Http.tag("/v1/sources/my-source"))
                .delete("/v1/sources/my-source")
                .then()
                .statusCode(204);
    }

    @Test
    void theTableOfAddressesIsComplete() throws IOException {
        Set<String> told = new TreeSet<>(all("^\\| `(/[^`]*)` \\|", readme()));
        Set<String> lists = new TreeSet<>();
        JSON.readTree(RestAssured.get("/openapi?format=json").asByteArray())
                .get("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (!path.endsWith("}")) {
                        lists.add(path);
                    }
                });
        assertEquals(lists, told);
    }

    @Test
    void everyPropertyOfOursIsInTheTable() throws IOException {
        List<String> ours = all("^(city-rankings\\.[a-z-]+)=", Files.readString(PROPERTIES));
        assertTrue(ours.size() > 1);
        assertTrue(all("`(city-rankings\\.[a-z-]+)`", readme()).containsAll(ours), ours::toString);
    }

    @Test
    void theSentencesOfTheTroubleTableAreInTheCode() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            code = text.toString();
        }
        String table = readme().substring(readme().indexOf("## When something"), readme().indexOf("## Licences"));
        List<String> sentences = all("^\\| `([^`]+)` \\|", table);
        assertTrue(sentences.size() > 8);
        for (String sentence : sentences) {
            String inCode =
                    sentence.replace("Port 8080 of 127.0.0.1", "Port %d of %s").replace("needs 15 or", "needs %d or");
            assertTrue(code.contains(inCode), sentence);
        }
    }

    @Test
    void linkedFilesExist() throws IOException {
        for (String link : all("\\]\\(((?!http)[^)]+)\\)", readme())) {
            assertTrue(Files.exists(Path.of(link)), link);
        }
    }
}
