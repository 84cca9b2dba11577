package org.cityrankings.api;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service tells of itself, and that nobody can make it tell too much. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ObservedTest {
    private static final Path FILES = Path.of("docker/observability");
    private static final String WORDS =
            "(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\b(and|or|unless|offset|bool)\\b";
    /** Put there by whoever collects the metrics. */
    private static final Set<String> COLLECTORS_LABELS = Set.of("instance", "job");

    private static String metrics() {
        return RestAssured.get("/metrics").then().statusCode(200).extract().asString();
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.json", "alerts.yaml"})
    void dashboardAndAlertsUseOnlyMetricsAndLabelsThatExist(String file) throws IOException {
        Http.guest().get("/v1/cities?limit=1").then().statusCode(200);
        String metrics = metrics();
        JsonNode parsed = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILES.resolve(file)));
        List<String> expressions = parsed.findValuesAsText("expr");
        assertTrue(expressions.size() > 6);
        for (String expression : expressions) {
            String bare = expression
                    .replaceAll("\"[^\"]*\"", "\"\"")
                    .replaceAll("\\[[^]]*]", "")
                    .replaceAll(WORDS, "");
            Set<String> names = all("\\b([a-z]\\w+)\\b(?!\\s*\\()", bare.replaceAll("\\{[^}]*}", ""));
            assertFalse(names.isEmpty(), expression);
            for (String name : names) {
                String labels = all("^" + name + "\\{([^}]*)} ", metrics).toString();
                assertTrue(metrics.contains("\n" + name + "{") || metrics.contains("\n" + name + " "), name);
                for (String label : all("(\\w+)\\s*[!=]", String.join(",", all(name + "\\{([^}]*)}", bare)))) {
                    assertTrue(
                            COLLECTORS_LABELS.contains(label) || labels.contains(label + "=\""),
                            name + " has no label " + label);
                }
            }
        }
    }

    @Test
    void theVersionOfTheRecordIsTold() throws InterruptedException {
        long version = RestAssured.get("/v1/programs/sdg-index-european-cities/editions/2019/ranking")
                .jsonPath()
                .getLong("data.version");
        String line = "city_rankings_data_version " + (double) version;
        for (int attempt = 0; attempt < 40 && !metrics().contains(line); attempt++) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        assertTrue(metrics().contains(line), line);
    }

    /** Paths that are refused before a route is found, methods that nobody has heard of, names that lead nowhere. */
    @Test
    void labelsStayFewWhateverIsSent() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            for (int i = 0; i < 2 * MetricLabels.MOST_ROUTES; i++) {
                String address = "/%%zz%d".formatted(i);
                String head = "VERB%d %s HTTP/1.1\r\nHost: a\r\n\r\nGET %s HTTP/1.1\r\nHost: a\r\n\r\n";
                socket.getOutputStream()
                        .write(head.formatted(i, address, address).getBytes(StandardCharsets.UTF_8));
            }
            socket.getOutputStream().write("GET /last HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
        for (int i = 0; i < 50; i++) {
            RestAssured.get("/v1/cities/nobody-knows-" + i).then().statusCode(404);
            RestAssured.delete("/nothing/" + i).then().statusCode(404);
        }
        String metrics = metrics();
        Set<String> routes = all("uri=\"([^\"]*)\"", metrics);
        assertTrue(routes.contains("/v1/cities/{city}"), routes::toString);
        assertFalse(routes.stream().anyMatch(route -> route.contains("nobody-knows")), routes::toString);
        assertTrue(routes.size() <= MetricLabels.MOST_ROUTES + 1, routes::toString);
        Set<String> methods = all("method=\"([^\"]*)\"", metrics);
        assertFalse(methods.stream().anyMatch(method -> method.startsWith("VERB")), methods::toString);
    }

    @Test
    void aRequestKeepsTheIdThatItCameWith() {
        Http.problem(
                        Http.guest()
                                .header(RequestLog.HEADER, "from-a-proxy.1")
                                .get("/v1/cities/nowhere")
                                .then(),
                        404,
                        "not-found")
                .header(RequestLog.HEADER, "from-a-proxy.1")
                .body("requestId", is("from-a-proxy.1"));
    }

    @Test
    void anIdThatCouldForgeALogIsReplaced() {
        String id = Http.problem(
                        Http.guest()
                                .header(RequestLog.HEADER, "a b\"")
                                .get("/v1/cities/nowhere")
                                .then(),
                        404,
                        "not-found")
                .body("requestId", matchesPattern("[0-9a-f]{16}"))
                .extract()
                .path("requestId");
        assertFalse(id.isEmpty());
        assertEquals(
                16,
                Http.guest().get("/v1/cities?limit=1").header(RequestLog.HEADER).length());
    }
}
