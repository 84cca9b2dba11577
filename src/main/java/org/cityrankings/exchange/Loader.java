package org.cityrankings.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.cityrankings.change.Edits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads a data package in the transaction of its caller: everything that is wrong with it is told, or all is written. */
@ApplicationScoped
class Loader {
    private final Map<String, Table> tables;
    private final long longest;

    Loader(Tables tables, @ConfigProperty(name = "city-rankings.import-limit") long longest) {
        this.tables = tables.byName();
        this.longest = longest;
    }

    /** After an outcome that has flaws, and after a dry run, the caller takes the transaction back. */
    Outcome load(DataPackage files, ImportRequest request, Connection connection, int job, Progress progress)
            throws SQLException {
        Sql sql = new Sql(connection);
        sql.execute("set local work_mem = '64MB'");
        sql.execute("set local statement_timeout = 0");
        sql.execute("set local lock_timeout = 0");
        if (files.isGazetteer() && request.mode() == Mode.REPLACE) {
            throw new PackageRefused(Flaw.of(files.name, "a gazetteer replaces nothing; use upsert"));
        }
        Load load = new Load(files, sql, job, tables, progress);
        load.stage(longest);
        sql.execute("select pg_advisory_xact_lock(" + Edits.LOADS + ")");
        return isTime(request, files, sql)
                ? load.write(request.mode() == Mode.REPLACE)
                : new Outcome(Report.of(files), null);
    }

    private static boolean isTime(ImportRequest request, DataPackage files, Sql sql) throws SQLException {
        return switch (request.occasion()) {
            case ALWAYS -> true;
            case INTO_EMPTY_RECORD -> isNone(sql, "select from change where record not like 'keys/%' limit 1");
            case UNLESS_LOADED_BEFORE ->
                isNone(
                        sql,
                        """
                        select from import_job
                        where state = 'done' and not dry_run and package = ? and version = ? limit 1""",
                        files.name,
                        files.version);
        };
    }

    private static boolean isNone(Sql sql, String query, Object... parameters) throws SQLException {
        boolean[] none = {true};
        sql.each(query, row -> none[0] = false, parameters);
        return none[0];
    }
}
