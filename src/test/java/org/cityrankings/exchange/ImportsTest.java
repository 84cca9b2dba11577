package org.cityrankings.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files come in over HTTP as jobs: whole or not at all, whatever is sent. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportsTest {
    private static final String SOURCES = "{\"name\":\"sources\",\"path\":\"sources.csv\"}";
    private static final String CITIES = "{\"name\":\"cities\",\"path\":\"cities.csv\"}";

    @AfterEach
    void takeBack() {
        for (String source : List.of("kept-1", "kept-2", "followed", "honest")) {
            Http.admin().header("If-Match", "*").delete("/v1/sources/" + source);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return zipped.toByteArray();
    }

    /** A package of these resources and files. */
    private static byte[] packed(String resources, Map<String, String> files) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach((path, text) -> all.put(path, text.getBytes(StandardCharsets.UTF_8)));
        all.put(
                "datapackage.json",
                "{\"name\":\"test\",\"resources\":[%s]}".formatted(resources).getBytes(StandardCharsets.UTF_8));
        return zip(all);
    }

    private static Response send(String type, byte[] body, String query) {
        return Http.admin().contentType(type).body(body).post("/v1/imports" + query);
    }

    /** The import when it is over. */
    private static JsonPath over(Response accepted) throws InterruptedException {
        assertEquals(202, accepted.statusCode(), accepted.asString());
        String address = accepted.header("Location");
        for (int look = 0; look < 600; look++) {
            JsonPath now = Http.admin().get(address).jsonPath();
            if (!List.of("waiting", "running").contains(now.getString("state"))) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static JsonPath csv(String table, String csv, String query) throws InterruptedException {
        return over(send("text/csv", csv.getBytes(StandardCharsets.UTF_8), "?table=" + table + query));
    }

    private static int changes() {
        return Http.admin().get("/v1/changes").jsonPath().getInt("total.value");
    }

    /** Sends what must be refused, and gives its first flaw. */
    private static Map<String, Object> flaw(String type, byte[] body, String query) throws InterruptedException {
        int before = changes();
        JsonPath refused = over(send(type, body, query));
        assertEquals("failed", refused.getString("state"));
        assertTrue(refused.getString("failure").startsWith("refused"), refused::prettify);
        assertEquals(before, changes());
        return refused.getMap("flaws.first[0]");
    }

    private static void assertFlaw(Map<String, Object> flaw, String file, String reason) {
        assertEquals(file, flaw.get("file"));
        assertTrue(String.valueOf(flaw.get("reason")).contains(reason), flaw::toString);
    }

    private static void assertFlaw(Map<String, Object> flaw, String file, String pointer, String reason) {
        assertFlaw(flaw, file, reason);
        assertEquals(pointer, flaw.get("pointer"));
    }

    @Test
    void theExampleIsAnImportToo() {
        Http.admin()
                .get("/v1/imports/1")
                .then()
                .statusCode(200)
                .body("state", is("done"))
                .body("by", is("import"))
                .body("report.added.awards", is(1779))
                .body("flaws", nullValue());
        Http.admin().get("/v1/imports?state=done&sort=id").then().body("items[0].id", is(1));
        Http.problem(Http.admin().get("/v1/imports/999999").then(), 404, "not-found");
        Http.problem(Http.guest().get("/v1/imports").then(), 401, "unauthenticated");
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() throws Exception {
        int before = changes();
        byte[] body =
                packed(SOURCES, Map.of("sources.csv", "id,title\nbaoxaydung-2019-10-24,Another title\ndry-run,New\n"));
        JsonPath told = over(send("application/zip", body, "?dryRun=true"));
        assertEquals("done", told.getString("state"));
        assertEquals(Map.of("sources", 1), told.getMap("report.added"));
        assertEquals(Map.of("sources", 1), told.getMap("report.changed"));
        assertEquals(before, changes());
        Http.guest().get("/v1/sources/dry-run").then().statusCode(404);

        told = csv("sources", "id,title\ndry-run,New\nBad Id,Old\ndry-run,Again\n", "&dryRun=true");
        assertEquals("done", told.getString("state"));
        assertEquals(2, told.getInt("flaws.count"));
        assertEquals("/sources.csv/3/id", told.getString("flaws.first[0].pointer"));
        assertEquals(4, told.getInt("flaws.first[1].line"));
        assertEquals(Map.of("sources", 2), told.getMap("report.added"));
    }

    @Test
    void whatIsImportedIsOneChangeWithTheRowsAsTheyWere() throws Exception {
        int before = changes();
        assertEquals(
                Map.of("sources", 2),
                csv("sources", "id,title\nkept-1,One\nkept-2,Two\n", "").getMap("report.added"));
        JsonPath second = csv("sources", "id,title\nkept-1,One\nkept-2,Second\n", "");
        assertEquals(Map.of("sources", 1), second.getMap("report.changed"));
        assertEquals(Map.of("sources", 1), second.getMap("report.unchanged"));
        assertEquals(before + 2, changes());
        Http.admin()
                .get("/v1/changes?limit=1")
                .then()
                .body("items[0].record", is("imports/" + second.getInt("id")))
                .body("items[0].by", is("environment"))
                .body("items[0].before.sources[0].title", is("Two"))
                .body("items[0].after.changed.sources", is(1));
        Http.admin()
                .get("/v1/imports/%d/before?resource=sources".formatted(second.getInt("id")))
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].row.id", is("kept-2"));
        assertEquals(
                Map.of("sources", 2),
                csv("sources", "id,title\nkept-1,One\nkept-2,Second\n", "").getMap("report.unchanged"));
        assertEquals(before + 2, changes(), "what changes nothing is no change");
    }

    @Test
    void replacingRemovesWhatThePackageNoLongerHasUnlessSomethingRefersToIt() throws Exception {
        String all = Http.guest().get("/v1/memberships?limit=500").jsonPath().getList("items").stream()
                .map(item -> (Map<?, ?>) item)
                .map(item -> "%s,%s,%s,%s\n"
                        .formatted(
                                item.get("city"),
                                item.get("organization"),
                                item.get("kind"),
                                item.get("since") == null ? "" : item.get("since")))
                .reduce("city,organization,kind,since\n", String::concat)
                .replace("null", "");
        csv("memberships", all + "eindhoven-nl,icf,member,2001\n", "");
        JsonPath dry = csv("memberships", all, "&mode=replace&dryRun=true");
        assertEquals(Map.of("memberships", 1), dry.getMap("report.removed"));
        Http.guest().get("/v1/memberships/eindhoven-nl/icf/member").then().statusCode(200);
        JsonPath done = csv("memberships", all, "&mode=replace");
        assertEquals(Map.of("memberships", 1), done.getMap("report.removed"));
        Http.guest().get("/v1/memberships/eindhoven-nl/icf/member").then().statusCode(404);
        Http.admin()
                .get("/v1/imports/%d/before".formatted(done.getInt("id")))
                .then()
                .body("items[0].row.since", is("2001"));

        int before = changes();
        JsonPath refused =
                csv("cities", "id,name,kind,country\nbinh-duong-vn,Bình Dương,province,VN\n", "&mode=replace");
        assertEquals("failed", refused.getString("state"));
        assertTrue(refused.getInt("flaws.count") > 1000, refused::prettify);
        assertEquals(1000, refused.getList("flaws.first").size());
        assertTrue(refused.getString("flaws.first[0].reason").contains("is no longer there, but"), refused::prettify);
        assertEquals(before, changes());
    }

    @Test
    void whoeverFollowsAnImportIsToldWhenItIsOver() throws Exception {
        JsonPath done = csv("sources", "id,title\nfollowed,One\n", "");
        String events = Http.admin()
                .accept("text/event-stream")
                .get("/v1/imports/%d/events".formatted(done.getInt("id")))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .extract()
                .asString();
        assertTrue(events.contains("data:{\"id\":%d,".formatted(done.getInt("id"))), events);
        assertTrue(events.contains("\"state\":\"done\""), events);
        Http.problem(Http.admin().get("/v1/imports/999999/events").then(), 404, "not-found");
    }

    @Test
    void whatIsOverCannotBeCancelledAnyMore() {
        Http.admin().post("/v1/imports/1/cancel").then().statusCode(200).body("state", is("done"));
    }

    @Test
    void requestsThatCannotBeAreRefusedAtOnce() throws IOException {
        byte[] csv = "id\nx\n".getBytes(StandardCharsets.UTF_8);
        Http.problem(send("text/csv", csv, "").then(), 400, "invalid-parameter")
                .body("errors[0].parameter", is("table"));
        Http.problem(send("text/csv", csv, "?table=planets").then(), 400, "invalid-parameter")
                .body("errors[0].suggestions", hasItem("cities"));
        Http.problem(send("application/zip", csv, "?table=cities").then(), 400, "invalid-parameter");
        Http.problem(send("text/csv", csv, "?table=cities&mode=merge").then(), 400, "invalid-parameter");
        Http.problem(send("text/csv", csv, "?table=cities&dryrun=true").then(), 400, "unknown-parameter");
        Http.problem(send("application/json", csv, "?table=cities").then(), 415, "unsupported-media-type");
        Http.problem(
                Http.guest()
                        .contentType("text/csv")
                        .body(csv)
                        .post("/v1/imports?table=cities")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void whatIsNoZipOrADamagedOneIsRefused() throws Exception {
        byte[] whole = packed(SOURCES, Map.of("sources.csv", "id,title\nzipped,One\n"));
        assertFlaw(flaw("application/zip", "id\nx\n".getBytes(StandardCharsets.UTF_8), ""), "upload.zip", "is no zip");
        assertFlaw(flaw("application/zip", new byte[0], ""), "upload.zip", "is no zip");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);
        assertFlaw(flaw("application/zip", cut, ""), "upload.zip", "is no zip");
        byte[] bent = whole.clone();
        for (int i = 0; i < 12; i++) {
            bent[
                    new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("sources.csv", whole.length / 2)
                            + 12
                            + i] ^= 1;
        }
        assertFlaw(flaw("application/zip", bent, ""), "sources.csv", "cannot be read");
        assertFlaw(flaw("application/zip", zip(Map.of("a.csv", new byte[1])), ""), "datapackage.json", "no such file");
    }

    @Test
    void pathsLeadNowhere() throws Exception {
        String path = "{\"name\":\"sources\",\"path\":\"%s\"}";
        for (String trick :
                List.of("../sources.csv", "/etc/passwd", "a/../../b.csv", "C:\\\\x.csv", "http://h/x.csv")) {
            Map<String, Object> flaw = flaw("application/zip", packed(path.formatted(trick), Map.of()), "");
            assertFlaw(flaw, "datapackage.json", "/datapackage.json/resources/0/path", "is not that of a file");
        }
        byte[] hidden = packed(
                SOURCES, Map.of("sources.csv", "id,title\nhonest,One\n", "../../outside.csv", "id,title\nx,y\n"));
        assertEquals("done", over(send("application/zip", hidden, "")).getString("state"));
    }

    @Test
    void aZipThatUnpacksWithoutEndIsRefusedBeforeAnythingIsDone() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 20];
        java.util.Arrays.fill(nothing, (byte) '\n');
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write("{\"resources\":[%s]}".formatted(SOURCES).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources.csv"));
            for (int i = 0; i < 60; i++) {
                zip.write(nothing);
            }
        }
        assertTrue(bomb.size() < 100_000);
        assertFlaw(flaw("application/zip", bomb.toByteArray(), ""), "sources.csv", "more than 50000000 bytes");
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(list)) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("entry-%d".formatted(i)));
            }
        }
        assertFlaw(flaw("application/zip", list.toByteArray(), ""), "upload.zip", "more entries");
    }

    @Test
    void whatIsNoCsvIsRefused() throws Exception {
        String table = "?table=sources";
        byte[] header = ("id," + "x,".repeat(1_000_000) + "title\na\n").getBytes(StandardCharsets.UTF_8);
        assertFlaw(flaw("text/csv", header, table), "sources.csv", "is not CSV");
        byte[] open = "id,title\nfine,One\nopen,\"Two\nand so on\n".getBytes(StandardCharsets.UTF_8);
        assertFlaw(flaw("text/csv", open, table), "sources.csv", "is not CSV");
        byte[] endless = ("id,title\nlong,\"" + "x".repeat(3_000_000) + "\"\n").getBytes(StandardCharsets.UTF_8);
        assertFlaw(flaw("text/csv", endless, table), "sources.csv", "is not CSV");
        byte[] latin = "id,title\nlatin,Bogotá\n".getBytes(StandardCharsets.ISO_8859_1);
        assertFlaw(flaw("text/csv", latin, table), "sources.csv", "is not UTF-8");
        byte[] wide = "id,title\nwide,One\n".getBytes(StandardCharsets.UTF_16);
        assertFlaw(flaw("text/csv", wide, table), "sources.csv", "is not UTF-8");
        assertFlaw(
                flaw("text/csv", "id,title\nnul,a\0b\n".getBytes(StandardCharsets.UTF_8), table),
                "sources.csv",
                "control");
        assertFlaw(flaw("text/csv", new byte[0], table), "sources.csv", "/sources.csv/1/id", "column is missing");
        assertFlaw(
                flaw("text/csv", "id,title\ntwice,One\ntwice,Two\n".getBytes(StandardCharsets.UTF_8), table),
                "sources.csv",
                "/sources.csv/3/id",
                "the same id as line 2");
        byte[] dangling = "city,organization,kind\natlantis,icf,member\n".getBytes(StandardCharsets.UTF_8);
        assertFlaw(
                flaw("text/csv", dangling, "?table=memberships"),
                "memberships.csv",
                "/memberships.csv/2/city",
                "'atlantis' is no city");
        Http.guest().get("/v1/sources/fine").then().statusCode(404).body("detail", containsString("fine"));
    }

    @Test
    void aFileWithNothingButBadRowsIsToldInAThousand() throws Exception {
        StringBuilder rows = new StringBuilder("id,name,kind,country\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append("bad id ").append(i).append(",Name,city,VN\n");
        }
        byte[] body = packed(
                CITIES + ",{\"name\":\"city-names\",\"path\":\"city_names.csv\"}",
                Map.of("cities.csv", rows.toString(), "city_names.csv", "city,name,kind\nnobody,Name,native\n"));
        JsonPath refused = over(send("application/zip", body, ""));
        assertEquals(150_000, refused.getInt("flaws.count"));
        assertEquals(1000, refused.getList("flaws.first").size());
        assertEquals(150_001, refused.getInt("rowsInAll"));
    }
}
