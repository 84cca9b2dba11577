package org.cityrankings.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places of GeoNames become cities, but never a second time what is there already. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class GeoNamesTest {
    private static final List<String> THERE = List.of("tallinn-ee", "bratislava-sk", "porto-pt");
    private static final List<String> NEW =
            List.of("porto-pt-99000002", "can-tho-vn", "san-isidro-cr-99000004", "san-isidro-cr-99000005");

    private final Map<String, Object> before = new TreeMap<>();

    @BeforeEach
    void remember() {
        for (String city : THERE) {
            JsonPath shown = Http.guest().get("/v1/cities/" + city).jsonPath();
            Map<String, Object> parts = new HashMap<>();
            for (String member : List.of("names", "populations", "geonamesId")) {
                parts.put(member, shown.get(member));
            }
            before.put(city, parts);
        }
    }

    @AfterEach
    void restore() throws IOException {
        for (String city : THERE) {
            Http.admin()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(new ObjectMapper().writeValueAsBytes(before.get(city)))
                    .patch("/v1/cities/" + city)
                    .then()
                    .statusCode(200);
        }
        for (String path : NEW) {
            Http.admin().header("If-Match", "*").delete("/v1/cities/" + path);
        }
        Http.admin().header("If-Match", "*").delete("/v1/sources/geonames");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = GeoNamesTest.class.getResourceAsStream("/geonames/" + name)) {
            return file.readAllBytes();
        }
    }

    private static JsonPath imported(String type, byte[] body) throws InterruptedException {
        String address = Http.admin()
                .contentType(type)
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        for (int look = 0; look < 600; look++) {
            JsonPath now = Http.admin().get(address).jsonPath();
            if (!List.of("waiting", "running").contains(now.getString("state"))) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static JsonPath places() throws IOException, InterruptedException {
        return imported("text/tab-separated-values", file("cities.txt"));
    }

    private static void assertLeftOut(JsonPath done, int line, String reason) {
        List<Map<String, Object>> first = done.getList("report.leftOut.first");
        assertTrue(
                first.stream()
                        .anyMatch(flaw -> flaw.get("line").equals(line)
                                && String.valueOf(flaw.get("reason")).contains(reason)),
                () -> "line %d is not left out for '%s': %s".formatted(line, reason, first));
    }

    @Test
    void placesAreMatchedByIdThenByNameAndOthersAreNew() throws Exception {
        JsonPath done = places();
        assertEquals("done", done.getString("state"), done::prettify);
        assertEquals(4, done.getInt("report.added.cities"), done::prettify);
        assertEquals(2, done.getInt("report.changed.cities"));
        assertEquals(1, done.getInt("report.unchanged.cities"), "what is matched by its id keeps all that it has");
        Http.guest()
                .get("/v1/cities/bratislava-sk")
                .then()
                .body("geonamesId", is(3060972))
                .body("position.basis", is("approximate"))
                .body("sources", is(List.of("github-com-2")))
                .body("names.find { it.name == 'Pressburg' }.kind", is("alternate"))
                .body("names.find { it.name == 'Pressburg' }.sources", is(List.of("geonames")))
                .body("names.count { it.name == 'BTS' }", is(0))
                .body("populations.find { it.year == 2023 }.population", is(423737));
        Http.guest()
                .get("/v1/cities/can-tho-vn")
                .then()
                .body("name", is("Cần Thơ"))
                .body("kind", is("city"))
                .body("geonamesId", is(1586203))
                .body("position.latitude", is(10.0371f))
                .body("position.basis", is("geonames"))
                .body("populations.size()", is(1));
        Http.guest()
                .get("/v1/cities/san-isidro-cr-99000005")
                .then()
                .body("kind", is("village"))
                .body("populations[0].population", is(120));
        Http.guest().get("/v1/cities/porto-pt-99000002").then().statusCode(200).body("populations.size()", is(0));
        Http.guest().get("/v1/sources/geonames").then().body("title", containsString("CC BY 4.0"));
    }

    @Test
    void whatMayBeThereAlreadyIsToldAndLeftOut() throws Exception {
        JsonPath done = places();
        assertLeftOut(done, 8, "may be valletta-mt");
        assertLeftOut(done, 9, "may be valletta-mt");
        assertLeftOut(done, 10, "may be zagreb-hr");
        assertLeftOut(done, 11, "may be stratford-ca");
        assertLeftOut(done, 12, "may be binh-duong-vn");
        assertLeftOut(done, 13, "ISO 3166-1");
        assertLeftOut(done, 14, "A.ADM1 is no populated place");
        assertLeftOut(done, 15, "geonameid of line 1");
        Http.guest().get("/v1/cities/valletta-mt").then().body("names.size()", is(0));
    }

    @Test
    void toImportThemAgainChangesNothing() throws Exception {
        places();
        JsonPath again = places();
        assertEquals(Map.of(), again.getMap("report.added"), again::prettify);
        assertEquals(Map.of(), again.getMap("report.changed"));
        assertEquals(7, again.getInt("report.unchanged.cities"));
    }

    @Test
    void namesInOtherLanguagesFollowFromTheirFile() throws Exception {
        JsonPath done = imported("text/tab-separated-values", file("alternateNamesV2.txt"));
        assertEquals("done", done.getString("state"), done::prettify);
        assertEquals(7, done.getInt("report.added.city-names"), done::prettify);
        String named = "names.find { it.name == '%s' }.%s";
        Http.guest()
                .get("/v1/cities/tallinn-ee")
                .then()
                .body("names.count { it.name == 'Tallinn' }", is(1))
                .body(named.formatted("Tallinna", "kind"), is("official"))
                .body(named.formatted("Tallinna", "language"), is("fi"))
                .body(named.formatted("Таллин", "kind"), is("alternate"))
                .body(named.formatted("Reval", "kind"), is("former"))
                .body(named.formatted("Reval", "validTo"), is("1918"))
                .body("names.find { it.name == 'Reval' }.containsKey('language')", is(false))
                .body("names.find { it.name == 'Revalia' }.containsKey('validFrom')", is(false))
                .body(named.formatted("TLN", "kind"), is("short"))
                .body("names.count { it.name in ['10111', 'TLL', 'Q1770'] }", is(0));
    }

    @Test
    void theirZipsAreTakenAsTheyAre() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String name : List.of("cities.txt", "alternateNamesV2.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(file(name));
            }
            zip.putNextEntry(new ZipEntry("iso-languagecodes.txt"));
            zip.write("ISO 639-3\tISO 639-2\tISO 639-1\tLanguage Name\n".getBytes(StandardCharsets.UTF_8));
        }
        JsonPath done = imported("application/zip", zipped.toByteArray());
        assertEquals(4, done.getInt("report.added.cities"), done::prettify);
        Http.guest().get("/v1/cities/tallinn-ee").then().body("names.find { it.name == 'TLN' }.kind", is("short"));
    }

    @Test
    void brokenLinesAndOtherTextsAreRefused() throws Exception {
        String whole = new String(file("cities.txt"), StandardCharsets.UTF_8);
        JsonPath refused =
                imported("text/tab-separated-values", (whole + "1\ttoo few\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("failed", refused.getString("state"));
        assertEquals("/upload.txt/16", refused.getString("flaws.first[0].pointer"));
        refused = imported("text/tab-separated-values", "a\tb\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(refused.getString("flaws.first[0].reason").contains("nor a file of GeoNames"), refused::prettify);
        refused = imported("text/tab-separated-values", whole.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("is not UTF-8", refused.getString("flaws.first[0].reason"));
    }
}
