package org.cityrankings.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cityrankings.Http;
import org.cityrankings.JsonSchemas;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every list in every form: the same items in the same order, to the end, and nothing lost. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ICF = "/v1/programs/icf-intelligent-community-awards/";

    @ParameterizedTest
    @CsvSource({
        "/v1/awards, sort=-year&fromYear=2010",
        "/v1/awards, sort=rank&country=VN&country=EE&expand=sources",
        "/v1/cities/taoyuan-tw/awards, sort=year",
        "/v1/cities, sort=country",
        "/v1/countries, sort=name",
        "/v1/programs, sort=name",
        ICF + "editions, sort=-year",
        ICF + "methods, sort=id",
        "/v1/organizations, sort=id",
        "/v1/initiatives, sort=startedOn",
        "/v1/ties, sort=city",
        "/v1/memberships, sort=city",
        "/v1/indicators, sort=-name",
        "/v1/observations, sort=-value",
        "/v1/scores, sort=rank",
        "/v1/sources, sort=-publishedOn",
        "/v1/changes, sort=id",
    })
    void aListIsTheSameInEveryForm(String list, String query) throws IOException {
        List<JsonNode> items = walk(list + "?" + query);
        String lines = whole(list + ".ndjson?" + query);
        assertEquals(items, lines.lines().map(FormsTest::read).toList());
        List<NamedCsvRecord> rows = csv(whole(list + ".csv?" + query));
        assertEquals(items.size(), rows.size());
        JsonPath metadata =
                Http.admin().get(list + ".csv-metadata.json?" + query).jsonPath();
        assertTrue(metadata.getString("url").startsWith(list + ".csv?"));
        List<String> columns = metadata.getList("tableSchema.columns.name");
        assertEquals(columns, rows.get(0).getHeader());
        for (int i = 0; i < rows.size(); i++) {
            for (String column : columns) {
                JsonNode value = items.get(i).path(column);
                if (!column.startsWith("position") && !value.isContainerNode()) {
                    String cell = rows.get(i).getField(column);
                    assertEquals(value.asText(""), cell.matches("(?s)'[=+@-].*") ? cell.substring(1) : cell, column);
                }
            }
        }
    }

    private static List<JsonNode> walk(String list) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            var request = Http.admin();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonNode page = JSON.readTree(request.get(list + "&limit=500").asByteArray());
            page.get("items").forEach(items::add);
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return items;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new AssertionError(line, unreadable);
        }
    }

    private static String whole(String address) {
        return Http.admin().get(address).then().statusCode(200).extract().asString();
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void csvIsWrittenAsRfc4180SaysWithTheSourcesOfEachFact() {
        assertEquals(
                """
                program,year,stage,stageName,city,cityName,country,announcedOn,rank,score,rating,confidence,note,sources\r
                icf-intelligent-community-awards,2020,smart21,Smart21 Communities,binh-duong-vn,Binh Duong Smart City,VN,\
                2019-10-22,,,,high,,infrastructuremagazine-com-au-1;ceoworld-biz-1;baoxaydung-2019-10-24\r
                """,
                whole("/v1/awards.csv?city=binh-duong-vn&year=2020"));
        NamedCsvRecord city = csv(whole("/v1/cities.csv?country=EE")).get(0);
        assertTrue(city.getField("positionLatitude").startsWith("5"));
        assertEquals("geonames", city.getField("positionBasis"));
        NamedCsvRecord initiative =
                csv(whole("/v1/initiatives.csv?city=binh-duong-vn")).get(1);
        assertEquals(
                "itri",
                read(initiative.getField("partners")).at("/0/organization").asText());
        NamedCsvRecord cited = csv(whole("/v1/awards.csv?city=binh-duong-vn&year=2020&expand=sources"))
                .get(0);
        assertEquals(
                "Báo Xây dựng",
                read(cited.getField("sources")).at("/2/publisher").asText());
    }

    @Test
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe() {
        String formula = "=HYPERLINK(\\\"http://evil.example\\\",\\\"look\\\")";
        for (String title : new String[] {formula, "'" + formula}) {
            Http.admin()
                    .body("{\"id\":\"formula\",\"title\":\"%s\",\"publisher\":\"'s-Gravenhage\"}".formatted(title))
                    .post("/v1/sources")
                    .then()
                    .statusCode(201);
            NamedCsvRecord row =
                    csv(whole("/v1/sources.csv?publisher='s-Gravenhage")).get(0);
            assertEquals("'" + title.replace("\\", ""), row.getField("title"));
            assertEquals("'s-Gravenhage", row.getField("publisher"));
            Http.admin()
                    .header("If-Match", "*")
                    .delete("/v1/sources/formula")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void citiesAreFeaturesOnTheMap() throws IOException {
        JsonNode map = JSON.readTree(whole("/v1/cities.geojson"));
        JsonSchemas.assertValid("/geojson/FeatureCollection.json", SpecVersion.VersionFlag.V7, map);
        assertEquals(
                Http.guest().get("/v1/cities").jsonPath().getInt("total.value"),
                map.get("features").size());
        JsonPath features =
                Http.guest().get("/v1/cities.geojson?country=VN&country=EE").jsonPath();
        assertEquals("Point", features.getString("features[0].geometry.type"));
        assertEquals(106.65f, features.getFloat("features.find { it.id == 'binh-duong-vn' }.geometry.coordinates[0]"));
        assertEquals(11f, features.getFloat("features.find { it.id == 'binh-duong-vn' }.geometry.coordinates[1]"));
        assertEquals(
                "approximate",
                features.getString("features.find { it.id == 'binh-duong-vn' }.properties.positionBasis"));
        boolean unplaced = false;
        for (JsonNode feature : map.get("features")) {
            unplaced |= feature.get("geometry").isNull();
        }
        assertTrue(unplaced, "a city without a position is there all the same");
        JsonNode nothing = JSON.readTree(whole("/v1/cities.geojson?country=VN&kind=village"));
        JsonSchemas.assertValid("/geojson/FeatureCollection.json", SpecVersion.VersionFlag.V7, nothing);
        assertEquals(0, nothing.get("features").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/csv                              | /v1/awards?limit=1 | text/csv
                    text/csv;q=0.1, application/json      | /v1/awards?limit=1 | application/json
                    text/csv, application/json;q=0.1      | /v1/awards?limit=1 | text/csv
                    application/x-ndjson                  | /v1/awards?limit=1 | application/x-ndjson
                    application/geo+json                  | /v1/cities?limit=1 | application/geo+json
                    application/geo+json                  | /v1/awards?limit=1 | application/problem+json
                    image/png                             | /v1/awards?limit=1 | application/problem+json
                    text/html,application/xml;q=0.9,*/*;q=0.8 | /v1/awards?limit=1 | application/json
                    text/csv, application/json;q=0.1      | /v1/cities/binh-duong-vn | application/json
                    text/csv                              | /v1/cities/binh-duong-vn | application/problem+json
                    text/csv                              | /v1/cities/binh-duong-vn/record | application/problem+json
                    */*                                   | /v1/export.zip | application/zip
                    text/csv, application/zip;q=0.1       | /v1/export.zip | application/zip
                    text/csv                              | /v1/export.zip | application/problem+json
                    application/ld+json                   | /v1/dataset    | application/ld+json
                    """)
    void theFormIsTheOneThatTheClientPrefers(String accept, String address, String type) {
        Response answer = Http.guest().header("Accept", accept).get(address);
        assertEquals(type, answer.contentType().replaceFirst(";.*", ""));
        assertEquals(type.contains("problem") ? 406 : 200, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/awards.geojson, 406, not-acceptable",
        "/v1/cities/binh-duong-vn/record.csv, 406, not-acceptable",
        "/v1/cities/binh-duong-vn.csv, 404, not-found",
        "/v1/awards.xlsx, 404, not-found",
        "/v1/export.csv, 404, not-found",
        "/v1/nothing.csv, 404, not-found"
    })
    void whatHasNoSuchFormIsRefused(String address, int status, String type) {
        Http.problem(Http.guest().get(address).then(), status, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "csv-metadata.json"})
    void parametersAreCheckedAsThoseOfPagesAre(String suffix) {
        String list = "/v1/awards." + suffix;
        Http.problem(Http.guest().get(list + "?program=icap").then(), 400, "unknown-value")
                .body("errors[0].parameter", is("program"));
        Http.problem(Http.guest().get(list + "?colour=red").then(), 400, "unknown-parameter");
        Http.problem(Http.guest().get(list + "?sort=colour").then(), 400, "invalid-parameter");
        Http.problem(Http.guest().get(list + "?limit=0").then(), 400, "invalid-parameter");
        Http.problem(Http.guest().get("/v1/cities/nowhere/awards." + suffix).then(), 404, "not-found");
        Http.problem(Http.guest().get("/v1/changes." + suffix).then(), 401, "unauthenticated");
    }

    @Test
    void limitAndCursorCutAPieceOutOfAStream() {
        String next =
                Http.guest().get("/v1/awards?limit=7&sort=-year").jsonPath().getString("next");
        List<String> all = whole("/v1/awards.ndjson?sort=-year").lines().toList();
        assertEquals(1779, all.size());
        assertEquals(
                all.subList(0, 3),
                whole("/v1/awards.ndjson?sort=-year&limit=3").lines().toList());
        assertEquals(
                all.subList(7, all.size()),
                whole("/v1/awards.ndjson?sort=-year&cursor=" + next).lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cities.csv?country=VN", "/v1/cities.geojson", "/v1/export.zip", "/v1/dataset"})
    void aTagSparesSendingTheSameAgain(String address) {
        Response first = Http.guest().get(address);
        String tag = first.getHeader("ETag");
        assertTrue(tag.matches("\"[\\w-]+\""), tag);
        Response again = Http.guest().header("If-None-Match", tag).get(address);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.asByteArray().length);
        Response head = Http.guest().head(address);
        assertEquals(200, head.statusCode());
        assertEquals(tag, head.getHeader("ETag"));
        String other = first.getHeader("ETag");
        Http.admin().body("{\"id\":\"tagged\"}").post("/v1/sources").then().statusCode(201);
        assertNotEquals(other, Http.tag(address));
        Http.admin().header("If-Match", "*").delete("/v1/sources/tagged").then().statusCode(204);
    }

    @Test
    void formsAreToldApartByCachesAndLeadToTheirDescription() {
        Http.guest()
                .get("/v1/cities.csv?country=VN")
                .then()
                .header(
                        "Link",
                        "</v1/cities.csv-metadata.json?country=VN>; rel=\"describedby\"; type=\"application/csvm+json\"");
        assertTrue(Http.guest().get("/v1/cities").getHeaders().getValues("Vary").contains("Accept"));
        long version = Long.parseLong(Http.guest().get("/v1/cities.csv").getHeader("Data-Version"));
        Http.guest().get("/v1/dataset").then().body("version", is(Long.toString(version)));
    }

    @Test
    void catalogueEntriesLeadToWhatTheySay() {
        JsonPath dataset = Http.guest()
                .get("/v1/dataset")
                .then()
                .body("'@type'", hasItem("Dataset"))
                .extract()
                .jsonPath();
        List<String> addresses = dataset.getList("distribution.contentUrl");
        assertEquals(addresses, dataset.getList("'dcat:distribution'.'@id'"));
        for (int i = 0; i < addresses.size(); i++) {
            Http.guest()
                    .head(addresses.get(i))
                    .then()
                    .statusCode(200)
                    .contentType(dataset.getString("distribution[%d].encodingFormat".formatted(i)));
        }
    }

    @Test
    void streamsAreZippedForWhoeverTakesThat() throws Exception {
        HttpResponse<byte[]> zipped = fetch("gzip");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        HttpResponse<byte[]> plain = fetch("identity");
        assertEquals(null, plain.headers().firstValue("Content-Encoding").orElse(null));
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(new String(plain.body(), StandardCharsets.UTF_8), new String(unzipped, StandardCharsets.UTF_8));
        assertTrue(zipped.body().length * 4 < plain.body().length);
        assertNotEquals(plain.headers().firstValue("ETag"), zipped.headers().firstValue("ETag"));
    }

    private static HttpResponse<byte[]> fetch(String coding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/observations.csv"))
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void columnsSayWhatTheyHold() {
        Http.guest()
                .get("/v1/awards.csv-metadata.json")
                .then()
                .contentType("application/csvm+json")
                .body("'@context'[0]", is("http://www.w3.org/ns/csvw"))
                .body("tableSchema.columns.find { it.name == 'year' }.datatype", is("integer"))
                .body("tableSchema.columns.find { it.name == 'score' }.datatype", is("decimal"))
                .body("tableSchema.columns.find { it.name == 'sources' }.separator", is(";"))
                .body("tableSchema.columns.find { it.name == 'city' }.separator", nullValue())
                .body(
                        "tableSchema.columns.find { it.name == 'rank' }.'dc:description'",
                        is("as published; ties share one"));
    }
}
