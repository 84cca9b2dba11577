package org.cityrankings.change;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** A mirror learns what to fetch and what to forget, imports included, and nothing that came and went in between. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SinceTest {
    private static final String SINCE = "/v1/changes/since/";

    private static long version() {
        return Long.parseLong(Http.guest().get("/v1/countries.csv").getHeader("Data-Version"));
    }

    private static JsonPath since(long version) {
        return Http.guest()
                .get(SINCE + version)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void post(String list, String body) {
        Http.admin().body(body).post(list).then().statusCode(201);
    }

    private static void patch(String path, String body) {
        Http.admin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void delete(String path) {
        Http.admin()
                .urlEncodingEnabled(false)
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(204);
    }

    @Test
    void editsAreToldByKindAndWhatCameAndWentIsNot() {
        post("/v1/sources", "{\"id\":\"stays\"}");
        long before = version();
        assertEquals(List.of(), since(before).getList("kinds"));
        post(
                "/v1/cities",
                "{\"id\":\"mirror-vn\",\"name\":\"M\",\"kind\":\"city\",\"country\":\"VN\",\"names\":[{\"name\":\"N\",\"kind\":\"short\"}]}");
        post("/v1/sources", "{\"id\":\"passing\"}");
        post(
                "/v1/ties",
                "{\"city\":\"mirror-vn\",\"partnerName\":\"Gò Công\",\"partnerCountry\":\"VN\",\"kind\":\"twin\"}");
        delete("/v1/sources/passing");
        delete("/v1/sources/stays");
        long between = version();
        patch("/v1/cities/mirror-vn", "{\"populations\":[{\"population\":7,\"year\":2020}]}");
        JsonPath all = since(before);
        assertEquals(before, all.getLong("since"));
        assertEquals(version(), all.getLong("version"));
        assertEquals(List.of("city", "source", "tie"), all.getList("kinds.kind"));
        assertEquals(Map.of("kind", "city", "added", List.of("cities/mirror-vn")), all.getMap("kinds[0]"));
        assertEquals(Map.of("kind", "source", "removed", List.of("sources/stays")), all.getMap("kinds[1]"));
        assertEquals(List.of("ties/mirror-vn/twin/G%C3%B2%20C%C3%B4ng"), all.getList("kinds[2].added"));
        JsonPath later = since(between);
        assertEquals(List.of(Map.of("kind", "city", "changed", List.of("cities/mirror-vn"))), later.getList("kinds"));
        delete("/v1/ties/mirror-vn/twin/G%C3%B2%20C%C3%B4ng");
        delete("/v1/cities/mirror-vn");
        assertEquals(
                List.of(Map.of("kind", "source", "removed", List.of("sources/stays"))),
                since(before).getList("kinds"));
    }

    @Test
    void allThatWasImportedIsToldWithThePathsUnderWhichItIsFound() {
        JsonPath all = since(0);
        for (String list : List.of("award", "source", "indicator", "observation", "score")) {
            List<String> added = all.getList("kinds.find { it.kind == '%s' }.added".formatted(list));
            assertEquals(Http.guest().get("/v1/" + list + "s").jsonPath().getInt("total.value"), added.size(), list);
        }
        List<List<String>> kinds = all.getList("kinds.added");
        kinds.forEach(paths -> Http.guest()
                .urlEncodingEnabled(false)
                .get("/v1/" + paths.get(paths.size() - 1))
                .then()
                .statusCode(200));
        assertEquals(13, kinds.size());
    }

    @Test
    void versionsThatThereNeverWereAreRefused() {
        long version = version();
        Http.problem(Http.guest().get(SINCE + (version + 1)).then(), 404, "not-found")
                .body("detail", containsString("the latest is " + version));
        Http.problem(Http.guest().get(SINCE + "-1").then(), 404, "not-found")
                .body("detail", containsString("/v1/export.zip"));
        Http.problem(Http.guest().get(SINCE + "then").then(), 400, "invalid-parameter")
                .body("errors[0].parameter", is("version"))
                .body("errors", hasSize(1));
    }
}
