package org.cityrankings.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class ImportQueries {
    private static final String COLUMNS =
            """
            id, by, file, mode, dry_run, state, phase, rows_done, rows_in_all, %s as created_at, %s as ended_at,
            report, flaws, failure"""
                    .formatted(utc("created_at"), utc("ended_at"));
    private static final Listing<ImportJob> IMPORTS = new Listing<>(ImportJob.class, COLUMNS, "import_job")
            .key("id", Long.class)
            .sort("id", "id", Long.class);
    private static final Listing<RowBefore> ROWS = new Listing<>(RowBefore.class, "resource, row", "import_before")
            .key("place", Long.class)
            .sort("place", "place", Long.class);

    private final SqlQueries sql;

    ImportQueries(SqlQueries sql) {
        this.sql = sql;
    }

    private static String utc(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    @Transactional
    Page<ImportJob> page(List<State> states, String sort, Paging paging) {
        failInterrupted();
        return sql.page(IMPORTS, new Conditions().anyOf("state", states), sort, paging);
    }

    @Transactional
    ImportJob find(int id) {
        failInterrupted();
        return sql.find(ImportJob.class, "select " + COLUMNS + " from import_job where id = :id", Map.of("id", id))
                .orElseThrow(() -> Failure.notFound("import", id));
    }

    /** The rows as they were that the import changed or removed. */
    @Transactional
    Page<RowBefore> before(int id, List<String> resources, Paging paging) {
        find(id);
        return sql.page(
                ROWS, new Conditions().anyOf("import", List.of(id)).anyOf("resource", resources), "place", paging);
    }

    /** Stops an import that is not over, on whatever instance it is; its transaction cannot end while this is written. */
    @Transactional
    ImportJob cancel(int id) {
        sql.strings(
                """
                with cancelled as (
                  update import_job set state = 'cancelled', ended_at = clock_timestamp()
                  where id = :id and state in ('waiting', 'running') returning backend)
                select cast(pg_cancel_backend(backend) as text) from cancelled""",
                Map.of("id", id));
        return find(id);
    }

    @Transactional
    boolean isRecordEmpty() {
        return sql.strings("select 'no' from change where record not like 'keys/%' limit 1", Map.of())
                .isEmpty();
    }

    @Transactional
    boolean wasLoaded(DataPackage files) {
        return !sql.strings(
                        """
                        select 'yes' from import_job
                        where state = 'done' and not dry_run and package = :name and version = :version limit 1""",
                        Map.of("name", files.name, "version", files.version))
                .isEmpty();
    }

    /** Finds imports whose service was killed before they were over. */
    @Transactional
    void failInterrupted() {
        sql.strings("select cast(fail_interrupted_imports() as text)", Map.of());
    }
}
