package org.cityrankings.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.cityrankings.exchange.ImportRequest.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported loads, and what was loaded is exported as the very bytes that it came from. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RoundTripTest {
    @Inject
    Imports imports;

    @Inject
    Tables tables;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path directory;

    private Report load(Path zip) throws Exception {
        ImportRequest request = new ImportRequest("import", "export.zip", Mode.UPSERT, false, Occasion.ALWAYS);
        return imports.run(request, () -> DataPackage.at(zip), (phase, done, all) -> {})
                .report();
    }

    @Test
    void anExportLoadedIntoAnEmptyDatabaseIsExportedAsTheSameBytes() throws Exception {
        Http.admin()
                .body(
                        """
                        {"id":"odd-vn","name":"'s \\"Odd\\", =1+1","kind":"village","country":"VN","note":"two\\nlines, \\u00d0",
                         "position":{"latitude":10.500,"longitude":-0.10,"basis":"approximate"},
                         "names":[{"name":" leading space","kind":"alternate"}],
                         "events":[{"kind":"split","on":"2001"},{"kind":"split","on":"2001","successorName":"A"}]}""")
                .post("/v1/cities")
                .then()
                .statusCode(201);
        byte[] exported = ExportTest.export();
        Path zip = Files.write(directory.resolve("export.zip"), exported);
        assertTrue(load(zip).changedNothing(), "it says the same as the record does");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables.byName().keySet()));
        }
        Http.guest().get("/v1/cities/odd-vn").then().statusCode(404);
        Report report = load(zip);
        assertEquals(tables.byName().size(), report.added().size());
        assertArrayEquals(exported, ExportTest.export());
        Http.admin().header("If-Match", "*").delete("/v1/cities/odd-vn").then().statusCode(204);
    }
}
