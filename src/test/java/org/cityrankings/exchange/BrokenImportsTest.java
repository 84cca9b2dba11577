package org.cityrankings.exchange;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.cityrankings.change.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that is cut off, wherever it is, leaves the record as it was. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class BrokenImportsTest {
    private static final int ROWS = 60_000;

    @Inject
    AgroalDataSource database;

    private Connection other;
    private Statement sql;
    private String before;

    @BeforeEach
    void look() throws SQLException {
        other = database.getConnection();
        sql = other.createStatement();
        before = record();
    }

    @AfterEach
    void nothingIsDifferent() throws Exception {
        sql.execute("select pg_advisory_unlock_all()");
        assertEquals(before, record());
        other.close();
        // and the next import goes through
        int next = start("id,title\nbroken-0,One\n", "&dryRun=true");
        assertEquals("done", over(next));
    }

    private String record() throws SQLException {
        return value("select count(*) || ' ' || md5(string_agg(s::text, ',' order by id)) || ' '"
                + " || (select count(*) from change) || ' ' || (select version from data_version) from source s");
    }

    private String value(String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static String many() {
        StringBuilder rows = new StringBuilder("id,title\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("broken-").append(i).append(",Title\n");
        }
        return rows.toString();
    }

    private static int start(String csv, String query) {
        return Http.admin()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?table=sources" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String over(int job) throws Exception {
        for (int look = 0; look < 1200; look++) {
            String state = Http.admin().get("/v1/imports/" + job).path("state");
            if (!state.equals("waiting") && !state.equals("running")) {
                return state;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the import does not end");
    }

    private void await(String condition) throws Exception {
        for (int look = 0; look < 20_000; look++) {
            if (value("select 1 where " + condition) != null) {
                return;
            }
            Thread.sleep(2);
        }
        throw new AssertionError("never: " + condition);
    }

    /** Makes imports wait where they have read everything and are to look at the record. */
    private void holdWrites() throws SQLException {
        sql.execute("select pg_advisory_lock(" + Edits.LOADS + ")");
    }

    private void awaitLock(int job) throws Exception {
        await("exists (select from pg_locks l join import_job j on j.backend = l.pid where j.id = " + job
                + " and not granted)");
    }

    private void killBackend(int job) throws SQLException {
        assertEquals("t", value("select pg_terminate_backend(backend) from import_job where id = " + job));
    }

    @Test
    void aConnectionThatIsKilledWhileRowsAreReadOrWritten() throws Exception {
        for (String phase : new String[] {"reading", "writing"}) {
            int job = start(many(), "");
            await("exists (select from import_job where id = %d and phase = '%s')".formatted(job, phase));
            killBackend(job);
            assertEquals("failed", over(job), phase);
            Http.admin().get("/v1/imports/" + job).then().body("failure", startsWith("the database ended it"));
        }
    }

    @Test
    void aConnectionThatIsKilledWhileItWaits() throws Exception {
        holdWrites();
        int job = start("id,title\nbroken-1,One\n", "");
        awaitLock(job);
        killBackend(job);
        assertEquals("failed", over(job));
    }

    @Test
    void oneThatIsCancelledWhileItWaitsOrItsTurnHasNotCome() throws Exception {
        holdWrites();
        int first = start("id,title\nbroken-1,One\n", "");
        int second = start("id,title\nbroken-2,Two\n", "");
        awaitLock(first);
        Http.admin().get("/v1/imports/" + second).then().body("state", is("waiting"));
        for (int job : new int[] {second, first}) {
            Http.admin()
                    .post("/v1/imports/" + job + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("state", is("cancelled"));
        }
        await("not exists (select from pg_stat_activity where query like '%pg_advisory_xact_lock(" + Edits.LOADS
                + ")%' and pid <> pg_backend_pid() and state = 'active')");
        assertEquals("cancelled", over(first));
    }

    @Test
    void oneThatIsCancelledWhileItReads() throws Exception {
        int job = start(many(), "");
        await("exists (select from import_job where id = %d and phase = 'reading')".formatted(job));
        Http.admin().post("/v1/imports/" + job + "/cancel").then().body("state", is("cancelled"));
    }

    @Test
    void oneWhoseServiceIsGoneHasFailedAsInterrupted() throws Exception {
        holdWrites();
        int job = start("id,title\nbroken-1,One\n", "");
        awaitLock(job);
        assertEquals(
                "t",
                value(
                        "select bool_and(pg_terminate_backend(pid)) from (select pid from pg_locks where locktype = 'advisory'"
                                + " and granted and objid = " + job
                                + " and objsubid = 2 union select backend from import_job where id = "
                                + job + ") sessions"));
        await("not exists (select from pg_locks where locktype = 'advisory' and objsubid = 2 and objid = " + job + ")");
        assertEquals("failed", over(job));
        String failure = Http.admin().get("/v1/imports/" + job).path("failure");
        assertTrue(failure.startsWith("interrupted") || failure.startsWith("the database"), failure);
        int orphan = Integer.parseInt(
                value(
                        "insert into import_job (by, file, mode, dry_run, state) values ('x', 'x', 'upsert', false, 'running') returning id"));
        Http.admin()
                .get("/v1/imports/" + orphan)
                .then()
                .body("state", is("failed"))
                .body("failure", startsWith("interrupted"));
    }

    @Test
    void oneThatWouldWriteWhileItIsCancelledDoesNotEndAsDone() throws Exception {
        int job = start(many(), "");
        await("exists (select from import_job where id = %d and phase = 'writing')".formatted(job));
        String state = Http.admin().post("/v1/imports/" + job + "/cancel").path("state");
        assertEquals("cancelled", state);
        assertEquals("cancelled", over(job));
    }
}
