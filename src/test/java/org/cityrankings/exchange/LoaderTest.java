package org.cityrankings.exchange;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.cityrankings.exchange.ImportRequest.Occasion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are loaded whole or not at all, and every flaw is told. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class LoaderTest {
    @Inject
    Imports imports;

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheExample() throws IOException, URISyntaxException {
        Path example = Path.of(
                        LoaderTest.class.getResource("/data/datapackage.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void append(String file, String line) throws IOException {
        Path path = directory.resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    private ImportJob load() {
        return load(directory, Mode.UPSERT, false);
    }

    private ImportJob load(Path path, Mode mode, boolean dryRun) {
        ImportRequest request =
                new ImportRequest("import", path.getFileName().toString(), mode, dryRun, Occasion.ALWAYS);
        try {
            return imports.run(request, () -> DataPackage.at(path), (phase, done, all) -> {});
        } catch (SQLException lost) {
            throw new AssertionError(lost);
        }
    }

    private List<Flaw> flaws() {
        String before = Http.tag("/v1/cities?limit=500");
        int changes = changes();
        ImportJob refused = load();
        assertEquals(State.FAILED, refused.state());
        List<Flaw> flaws = refused.flaws().first();
        assertEquals(flaws.size(), refused.flaws().count());
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
                                && flaw.reason().contains(message)),
                () -> "no flaw %s:%d %s %s in %s".formatted(file, line, column, message, flaws));
    }

    @Test
    void theExampleIsThereAndLoadingItAgainChangesNothing() throws Exception {
        Http.guest().get("/v1/awards").then().body("total.value", is(1779));
        Http.guest().get("/v1/sources").then().body("total.value", is(536));
        int changes = changes();
        assertTrue(load().report().changedNothing());
        assertTrue(load(zip(), Mode.UPSERT, false).report().changedNothing());
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
        assertFlaw(flaws, "cities.csv", 429, "id", "'Bad Id'");
        assertFlaw(flaws, "awards.csv", 1781, "stage", "'icapital/smart21' is no stage");
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
        assertFlaw(flaws, "cities.csv", 429, "name", "must not be empty");
        assertFlaw(flaws, "cities.csv", 429, "kind", "must be one of");
        assertFlaw(flaws, "cities.csv", 429, "latitude", "must be from -90 to 90");
        assertFlaw(flaws, "cities.csv", 429, "geonames_id", "must be a whole number");
        assertFlaw(flaws, "cities.csv", 430, "country", "ISO 3166-1");
        assertFlaw(flaws, "cities.csv", 431, "latitude", "go together");
        assertFlaw(flaws, "cities.csv", 432, "id", "the same id as line");
        assertFlaw(flaws, "cities.csv", 433, "", "has 2 cells, not 11");
        assertFlaw(flaws, "cities.csv", 434, "sources", "'not-a-source' is no source");
        assertFlaw(flaws, "ties.csv", 14, "partner_city", "its own partner");
    }

    @Test
    void criteriaThatAreNoTreeAndWhatDanglesIsFound() throws IOException {
        String criterion = "icapital,m,%s,Name,%s,,,,,,,,,,\n";
        append("methods.csv", "icapital,m,,,,,");
        append(
                "criteria.csv",
                criterion.formatted("a", "b")
                        + criterion.formatted("b", "a")
                        + criterion.formatted("c", "b")
                        + criterion.formatted("d", "nobody")
                        + "icapital,m,e,Name,c,nothing,1,goalposts,1,,,,,,\n"
                        + "icapital,m,f,Name,,sdg3-lifee,1,goalposts,1,1.0,,,,,\n"
                        + "icapital,m,g,Name,f,,1,rank,,,,,,,\n"
                        + "icapital,m,h,Name,,sdg3-lifee,,goalposts,1,0,log,,mean,,\n"
                        + "icapital,m,i,Name,,sdg3-lifee,half,,a lot,,,,,,");
        append("observations.csv", "oslo-no,nothing,2019,,1,,,\noslo-no,sdg3-lifee,1999,icapital,1,,,");
        append("observations.csv", "oslo-no,sdg3-lifee,2018,,1,,,\noslo-no,sdg3-lifee,2018,,2,,,");
        append("scores.csv", "sdg-index-european-cities,2019,broadband,oslo-no,1,,,");
        append("scores.csv", "sdg-index-european-cities,2019,sdg1-depriv,oslo-no,,,,");
        append("edition_groups.csv", "sdg-index-european-cities,2019,atlantis,Sea");
        List<Flaw> flaws = flaws();
        int first = 36 + 73 + 1;
        assertFlaw(flaws, "criteria.csv", first, "parent", "above itself");
        assertFlaw(flaws, "criteria.csv", first + 1, "parent", "above itself");
        assertFlaw(flaws, "criteria.csv", first + 3, "parent", "'icapital/m/nobody' is no criterion");
        assertFlaw(flaws, "criteria.csv", first + 4, "indicator", "'nothing' is no indicator");
        assertFlaw(flaws, "criteria.csv", first + 4, "best", "need best and worst");
        assertFlaw(flaws, "criteria.csv", first + 5, "worst", "must differ");
        assertFlaw(flaws, "criteria.csv", first + 5, "indicator", "other criteria are below it");
        assertFlaw(flaws, "criteria.csv", first + 6, "indicator", "need one");
        assertFlaw(flaws, "criteria.csv", first + 7, "transform", "greater than 0");
        assertFlaw(flaws, "criteria.csv", first + 7, "aggregation", "are of what is below");
        assertFlaw(flaws, "criteria.csv", first + 8, "weight", "a fraction such as 1/6");
        assertFlaw(flaws, "criteria.csv", first + 8, "best", "must be a number");
        assertFlaw(flaws, "observations.csv", 2279, "indicator", "'nothing' is no indicator");
        assertFlaw(flaws, "observations.csv", 2280, "year", "'icapital/1999' is no edition");
        assertFlaw(flaws, "observations.csv", 2282, "city", "the same city, indicator, year, program as line 2281");
        assertFlaw(flaws, "scores.csv", 677, "criterion", "is no criterion of the method");
        assertFlaw(flaws, "scores.csv", 678, "score", "score or rank");
        assertFlaw(flaws, "edition_groups.csv", 47, "city", "'atlantis' is no city");
        assertEquals(18, flaws.size(), flaws::toString);
    }

    /** A package that holds only this file of criteria. */
    private void onlyCriteria(String csv) throws IOException {
        Files.writeString(directory.resolve("criteria.csv"), csv);
        Files.writeString(
                directory.resolve("datapackage.json"),
                "{\"name\":\"part\",\"resources\":[{\"name\":\"criteria\",\"path\":\"criteria.csv\"}]}");
    }

    @Test
    void aPackageFromBeforeThereWereTreesLeavesThemAsTheyAre() throws Exception {
        onlyCriteria("program,method,id,name,weight,note,sources\n"
                + "sdg-index-european-cities,pillar-means-2019,sdg11-museums,Museums,1/3,,\n");
        assertEquals("{criteria=1}", load().report().changed().toString());
        Http.guest()
                .get("/v1/programs/sdg-index-european-cities/methods/pillar-means-2019")
                .then()
                .body("criteria.find { it.id == 'sdg11-museums' }.name", is("Museums"))
                .body("criteria.find { it.id == 'sdg11-museums' }.parent", is("sdg11-attractions"))
                .body("criteria.find { it.id == 'sdg11-museums' }.best", is(124));
        copyTheExample();
        assertEquals("{criteria=1}", load().report().changed().toString());
    }

    @Test
    void whatOnlyTheRecordMakesWrongIsRefusedToo() throws IOException {
        String criterion = "program,method,id,name,parent\nsdg-index-european-cities,pillar-means-2019,%s,N,%s\n";
        onlyCriteria(criterion.formatted("sdg1", "sdg1-depriv"));
        assertFlaw(flaws(), "criteria.csv", 2, "parent", "above itself");
        onlyCriteria(criterion.formatted("below", "sdg1-depriv"));
        assertFlaw(flaws(), "criteria.csv", 0, "", "has an indicator and others below it");
    }

    @Test
    void whatRefersToAFlawedRowHasNoFlawOfItsOwn() throws IOException {
        append("cities.csv", "half-vn,Half,planet,VN,,,,,,,");
        append("city_names.csv", "half-vn,Nửa,vi,native,,");
        append("stages.csv", "icapital,extra,Extra,4,,");
        List<Flaw> flaws = flaws();
        assertEquals(2, flaws.size(), flaws::toString);
        assertFlaw(flaws, "cities.csv", 429, "kind", "must be one of");
        assertFlaw(flaws, "stages.csv", 30, "position", "the same program, position as line");
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
        assertFlaw(flaws, "sources.csv", 2, "", "is not CSV");
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
        Report report = load().report();
        assertEquals("{cities=1, city-names=1}", report.added().toString());
        assertEquals(changes + 1, changes());
        Http.guest()
                .get("/v1/cities/nova-vn")
                .then()
                .body("names[0].name", is("N\u00F4va"))
                .body("sources[0]", is("baoxaydung-2019-10-24"));
        Path cities = directory.resolve("cities.csv");
        Files.writeString(cities, Files.readString(cities).replace("nova-vn,Nova,", "nova-vn,Nova City,"));
        assertEquals("{cities=1}", load().report().changed().toString());
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
        ImportRequest again =
                new ImportRequest("import", "same version", Mode.UPSERT, false, Occasion.UNLESS_LOADED_BEFORE);
        assertTrue(imports.run(again, () -> DataPackage.at(directory), (phase, done, all) -> {})
                .report()
                .changedNothing());
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
