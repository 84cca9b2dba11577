package org.cityrankings.api;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The published document is the committed one, complete, and its examples run. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("src/docs/openapi.yaml");

    @Test
    void theCommittedDocumentIsThePublishedOne() throws IOException {
        String published =
                RestAssured.get("/openapi").then().statusCode(200).extract().asString();
        if (!Files.exists(COMMITTED) || !Files.readString(COMMITTED).equals(published)) {
            Files.writeString(COMMITTED, published);
            fail("The API has changed and %s was written anew: look at the difference and commit it."
                    .formatted(COMMITTED));
        }
    }

    @Test
    void everyOperationIsDescribedAndEveryExampleRuns() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.get("/openapi?format=json").asByteArray());
        assertEquals("3.1.0", document.get("openapi").asText());
        int[] run = {0};
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String what = operation.getKey() + " " + path.getKey();
                    JsonNode described = operation.getValue();
                    assertTrue(described.hasNonNull("summary"), what + " has no summary");
                    assertEquals(1, described.path("tags").size(), what + " has no tag");
                    assertTrue(described.at("/responses/500").isObject(), what + " tells no problems");
                    if (operation.getKey().equals("get")) {
                        runExample(path.getKey(), described, what);
                        run[0]++;
                    }
                }));
        assertTrue(run[0] > 20, "examples run: " + run[0]);
    }

    @Test
    void everyExampleOfABodyMakesARecordOrIsComputed() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.get("/openapi?format=json").asByteArray());
        int[] made = {0};
        int[] computed = {0};
        document.get("paths").properties().forEach(path -> {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/example");
            if (path.getKey().startsWith("/v1/rankings/") && path.getValue().has("post")) {
                Http.guest()
                        .contentType(ContentType.JSON)
                        .body(body.toString())
                        .post(path.getKey())
                        .then()
                        .statusCode(200);
                computed[0]++;
            } else if (!body.isMissingNode()) {
                String location = Http.admin()
                        .body(body.toString())
                        .post(path.getKey().replace("{program}", "icf-intelligent-community-awards"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
                Http.admin()
                        .urlEncodingEnabled(false)
                        .header("If-Match", "*")
                        .delete(location)
                        .then()
                        .statusCode(204);
                made[0]++;
            }
        });
        assertEquals(14, made[0]);
        assertEquals(2, computed[0]);
    }

    private static void runExample(String path, JsonNode operation, String what) {
        var request = operation.has("security") ? Http.admin() : Http.guest();
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                assertTrue(parameter.has("example"), what + " has no example of " + name);
                address = address.replace(
                        "{" + name + "}", parameter.get("example").asText());
            } else if (parameter.has("example")) {
                JsonNode example = parameter.get("example");
                request.queryParam(name, (example.isArray() ? example.get(0) : example).asText());
            }
        }
        assertEquals(200, request.get(address).statusCode(), what);
    }

    @Test
    void swaggerUiAndTheFrontPageAreThere() {
        RestAssured.get("/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
        String page = RestAssured.get("/").then().statusCode(200).extract().asString();
        page.lines()
                .filter(line -> line.contains("href=\"/"))
                .map(line -> line.replaceFirst(".*href=\"(/[^\"]*)\".*", "$1").replace("&amp;", "&"))
                .forEach(link -> assertEquals(200, RestAssured.get(link).statusCode(), link));
        for (String probe : new String[] {"live", "ready", "started"}) {
            RestAssured.get("/health/" + probe).then().statusCode(200);
        }
    }
}
