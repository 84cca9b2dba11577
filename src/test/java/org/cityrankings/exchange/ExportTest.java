package org.cityrankings.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cityrankings.Http;
import org.cityrankings.JsonSchemas;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The exported package is one that Frictionless Data knows, says what is in it, and is the same for the same data. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ExportTest {
    static byte[] export() {
        return Http.guest()
                .get("/v1/export.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                files.put(entry.getName(), packed.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theDescriptorIsValidAndTrue() throws Exception {
        Map<String, byte[]> files = files(export());
        JsonNode descriptor = new ObjectMapper().readTree(files.get("datapackage.json"));
        JsonSchemas.assertValid("/frictionless/tabular-data-package.json", SpecVersion.VersionFlag.V4, descriptor);
        assertEquals(files.size() - 1, descriptor.get("resources").size());
        for (JsonNode resource : descriptor.get("resources")) {
            byte[] file = files.get(resource.get("path").asText());
            assertEquals(file.length, resource.get("bytes").asLong());
            assertEquals(
                    "sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(file)),
                    resource.get("hash").asText());
            List<String> fields = StreamSupport.stream(
                            resource.at("/schema/fields").spliterator(), false)
                    .map(field -> field.get("name").asText())
                    .toList();
            String header =
                    new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
            assertEquals(String.join(",", fields), header);
        }
        assertEquals("CC0-1.0", descriptor.at("/licenses/0/name").asText());
    }

    /** What the example says of each column is what the tables say of it. */
    @Test
    void theDescriptorIsOfTheFormOfTheExample() throws IOException {
        JsonNode exported = new ObjectMapper().readTree(files(export()).get("datapackage.json"));
        JsonNode example = new ObjectMapper().readTree(ExportTest.class.getResourceAsStream("/data/datapackage.json"));
        JsonSchemas.assertValid("/frictionless/tabular-data-package.json", SpecVersion.VersionFlag.V4, example);
        for (JsonNode resource : example.get("resources")) {
            JsonNode same = StreamSupport.stream(exported.get("resources").spliterator(), false)
                    .filter(other -> other.get("name").equals(resource.get("name")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(resource.get("path"), same.get("path"));
            for (JsonNode field : resource.at("/schema/fields")) {
                assertTrue(
                        StreamSupport.stream(same.at("/schema/fields").spliterator(), false)
                                .anyMatch(field::equals),
                        () -> resource.get("name") + " " + field);
            }
        }
    }

    @Test
    void theSameDataIsTheSameBytesAndOtherDataIsNot() throws IOException {
        byte[] before = export();
        assertArrayEquals(before, export());
        Http.admin()
                .body("{\"id\":\"exported\",\"title\":\"Says \\\"x, y\\\"\\nand =z\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201);
        byte[] after = export();
        assertTrue(new String(files(after).get("sources.csv"), StandardCharsets.UTF_8)
                .contains("exported,,,\"Says \"\"x, y\"\"\nand =z\",,\n"));
        JsonNode version = new ObjectMapper()
                .readTree(files(after).get("datapackage.json"))
                .get("version");
        assertNotEquals(
                new ObjectMapper()
                        .readTree(files(before).get("datapackage.json"))
                        .get("version"),
                version);
        Http.admin()
                .header("If-Match", "*")
                .delete("/v1/sources/exported")
                .then()
                .statusCode(204);
        assertArrayEquals(before, export(), "what was taken back leaves no trace in the data");
    }
}
