package org.cityrankings.exchange;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are loaded whole or not at all, and every flaw is told. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class LoaderTest {
    @Inject
    Loader loader;

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheExample() throws IOException, URISyntaxException {
        Path example = Path.of(
                        LoaderTest.class.getResource("/data/datapackage.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    private void append(String file, String line) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    private List<Flaw> flaws() {
        String before = Http.tag("/v1/cities?limit=500");
        int changes = changes();
        List<Flaw> flaws = assertThrows(PackageRefused.class, () -> loader.load(directory.toString()))
                .flaws();
        assertEquals(before, Http.tag("/v1/cities?limit=500"), "a refused package changes nothing");
        assertEquals(changes, changes());
        return flaws;
    }

    private static int changes() {
        return Http.admin().get("/v1/changes").jsonPath().getInt("total.value");
    }

    private void assertFlaw(List<Flaw> flaws, String file, long line, String column, String message) {
        assertTrue(
                flaws.stream()
                        .anyMatch(flaw -> flaw.file().equals(file)
                                && flaw.line() == line
                                && flaw.column().equals(column)
                                && flaw.message().contains(message)),
                () -> "no flaw %s:%d %s %s in %s".formatted(file, line, column, message, flaws));
    }

    @Test
    void theExampleIsThereAndLoadingItAgainChangesNothing() throws Exception {
        Http.guest().get("/v1/awards").then().body("total.value", is(1734));
        Http.guest().get("/v1/sources").then().body("total.value", is(532));
        int changes = changes();
        assertTrue(loader.load(directory.toString()).changedNothing());
        assertTrue(loader.load(zip().toString()).changedNothing());
        assertEquals(changes, changes());
    }

    @Test
    void aPackageWithThreeBadRowsChangesNothingAndAllThreeAreNamed() throws IOException {
        append("cities.csv", "Bad Id,Bad,city,VN,,,,,,,");
        append("cities.csv", "fine-vn,Fine,city,VN,,,,,,,");
        append("awards.csv", "icapital,2020,smart21,tallinn-ee,,,,high,,");
        append("city_events.csv", "fine-vn,merged,2019-02-30,,,,,,");
        List<Flaw> flaws = flaws();
        assertEquals(3, flaws.size(), flaws::toString);
        assertFlaw(flaws, "cities.csv", 424, "id", "'Bad Id'");
        assertFlaw(flaws, "awards.csv", 1736, "stage", "'icapital/smart21' is no stage");
        assertFlaw(flaws, "city_events.csv", 3, "on", "'2019-02-30'");
        Http.guest().get("/v1/cities/fine-vn").then().statusCode(404);
    }

    @Test
    void everyKindOfFlawIsFound() throws IOException {
        append("cities.csv", "a-vn,,planet,VN,,91,,,x,,nowhere-1");
        append("cities.csv", "b-vn,B,city,ZZ,,,,,,,");
        append("cities.csv", "c-vn,C,city,VN,,10,,,,,");
        append("cities.csv", "binh-duong-vn,Again,province,VN,,,,,,,");
        append("cities.csv", "too,few");
        append("cities.csv", "d-vn,D,city,VN,,,,,,,not-a-source");
        append("ties.csv", "tallinn-ee,tallinn-ee,Tallinn,EE,twin,,,");
        List<Flaw> flaws = flaws();
        assertFlaw(flaws, "cities.csv", 424, "name", "must not be empty");
        assertFlaw(flaws, "cities.csv", 424, "kind", "must be one of");
        assertFlaw(flaws, "cities.csv", 424, "latitude", "must be from -90 to 90");
        assertFlaw(flaws, "cities.csv", 424, "geonames_id", "must be a whole number");
        assertFlaw(flaws, "cities.csv", 425, "country", "ISO 3166-1");
        assertFlaw(flaws, "cities.csv", 426, "latitude", "go together");
        assertFlaw(flaws, "cities.csv", 427, "id", "the same id as line");
        assertFlaw(flaws, "cities.csv", 428, "", "has 2 cells, not 11");
        assertFlaw(flaws, "cities.csv", 429, "sources", "'not-a-source' is no source");
        assertFlaw(flaws, "ties.csv", 14, "partner_city", "its own partner");
    }

    @Test
    void whatRefersToAFlawedRowHasNoFlawOfItsOwn() throws IOException {
        append("cities.csv", "half-vn,Half,planet,VN,,,,,,,");
        append("city_names.csv", "half-vn,Nửa,vi,native,,");
        append("stages.csv", "icapital,extra,Extra,4,,");
        List<Flaw> flaws = flaws();
        assertEquals(2, flaws.size(), flaws::toString);
        assertFlaw(flaws, "cities.csv", 424, "kind", "must be one of");
        assertFlaw(flaws, "stages.csv", 29, "position", "the same program, position as line");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(directory.resolve("cities.csv"), "id\nx-vn\n");
        Files.writeString(directory.resolve("ties.csv"), "city,colour\nx,y\n");
        Files.writeString(
                directory.resolve("sources.csv"), "id,url,publisher,title,language,published_on\n\"open,,,,,\n");
        Files.delete(directory.resolve("partners.csv"));
        List<Flaw> flaws = flaws();
        assertFlaw(flaws, "cities.csv", 1, "name", "this column is missing");
        assertFlaw(flaws, "ties.csv", 1, "colour", "there is no such column");
        assertFlaw(flaws, "sources.csv", 0, "", "is not CSV");
        assertFlaw(flaws, "partners.csv", 0, "", "there is no such file");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path cities = directory.resolve("cities.csv");
        Files.write(cities, Files.readString(cities).getBytes(StandardCharsets.UTF_16));
        assertFlaw(flaws(), "cities.csv", 0, "", "is not UTF-8");
    }

    @Test
    void aDescriptorThatLeadsElsewhereOrIsNoneIsRefused() throws IOException {
        Path descriptor = directory.resolve("datapackage.json");
        String json = Files.readString(descriptor);
        Files.writeString(descriptor, json.replace("\"cities.csv\"", "\"../cities.csv\""));
        assertFlaw(flaws(), "datapackage.json", 0, "", "'../cities.csv'");
        Files.writeString(descriptor, json.replace("\"cities\",\n   \"path\"", "\"planets\",\n   \"path\""));
        assertFlaw(flaws(), "datapackage.json", 0, "", "'planets'");
        Files.writeString(descriptor, "{\n\"resources\": [");
        assertFlaw(flaws(), "datapackage.json", 2, "", "is not JSON");
        Files.delete(descriptor);
        assertFlaw(flaws(), "datapackage.json", 0, "", "there is no such file");
    }

    @Test
    void whatIsNewOrDifferentIsWrittenAndKeptAsOneChange() throws Exception {
        append("cities.csv", "nova-vn,Nova,city,VN,,,,,,,baoxaydung-2019-10-24");
        append("city_names.csv", "nova-vn,No\u0302va,vi,native,,");
        int changes = changes();
        Loader.Report report = loader.load(directory.toString());
        assertEquals("{cities=1, city-names=1}", report.added().toString());
        assertEquals(changes + 1, changes());
        Http.guest()
                .get("/v1/cities/nova-vn")
                .then()
                .body("names[0].name", is("N\u00F4va"))
                .body("sources[0]", is("baoxaydung-2019-10-24"));
        Path cities = directory.resolve("cities.csv");
        Files.writeString(cities, Files.readString(cities).replace("nova-vn,Nova,", "nova-vn,Nova City,"));
        assertEquals("{cities=1}", loader.load(directory.toString()).changed().toString());
        Http.admin()
                .get("/v1/changes")
                .then()
                .body("items[0].action", is("imported"))
                .body("items[0].by", is("import"))
                .body("items[0].before.cities[0].name", is("Nova"));
        Http.admin()
                .contentType("application/merge-patch+json")
                .header("If-Match", Http.tag("/v1/cities/nova-vn"))
                .body("{\"name\":\"Nova by an editor\"}")
                .patch("/v1/cities/nova-vn")
                .then()
                .statusCode(200);
        loader.loadOnce(directory.toString());
        Http.guest().get("/v1/cities/nova-vn").then().body("name", is("Nova by an editor"));
        Http.admin()
                .header("If-Match", Http.tag("/v1/cities/nova-vn"))
                .delete("/v1/cities/nova-vn")
                .then()
                .statusCode(204);
    }

    private Path zip() throws IOException {
        Path zip = directory.resolve("package.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out);
                Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> !path.equals(zip)).toList()) {
                packed.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, packed);
            }
        }
        return zip;
    }
}
