package org.cityrankings.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes staged rows into the record, by sets, and keeps what stood there. */
final class Merge {
    private final Sql sql;
    private final int job;

    Merge(Sql sql, int job) {
        this.sql = sql;
        this.job = job;
    }

    /** How many of the staged rows are new, how many are there but different, how many are there. */
    record Count(long added, long changed, long unchanged) {}

    void prepare(Table table) throws SQLException {
        sql.execute("create temp table %s on commit drop as select 0::bigint as line, t.* from %s t with no data"
                .formatted(table.staging(), table.name));
    }

    /** Counts what was staged, so that the checks are planned for as many rows as there are. */
    void analyse(Table table) throws SQLException {
        sql.execute("analyze " + table.staging());
    }

    Count compare(Table table, List<String> header) throws SQLException {
        Count[] count = new Count[1];
        String there = "t." + Columns.quoted(table.key.get(0)) + " is not null";
        sql.each(
                """
                select count(*) filter (where not there), count(*) filter (where there and differs),
                  count(*) filter (where there and not differs)
                from (select %s as there, %s as differs from %s s left join %s t on %s) compared"""
                        .formatted(there, differs(table, header), table.staging(), table.name, sameKey(table)),
                row -> count[0] = new Count(row.getLong(1), row.getLong(2), row.getLong(3)));
        return count[0];
    }

    /** Only the columns that the file has are written; what is there already and the same stays untouched. */
    void write(Table table, List<String> header, Count count) throws SQLException {
        if (count.changed > 0) {
            keep(table, "join %s s on %s where %s".formatted(table.staging(), sameKey(table), differs(table, header)));
        }
        if (count.added + count.changed == 0) {
            return;
        }
        List<String> values = values(table, header);
        String action = count.changed == 0
                ? "do nothing"
                : "do update set (%s) = row(%s) where (%s) is distinct from (%s)"
                        .formatted(
                                Columns.list("", values),
                                Columns.list("excluded.", values),
                                Columns.list("t.", values),
                                Columns.list("excluded.", values));
        sql.execute("insert into %1$s as t (%2$s) select %2$s from %3$s on conflict (%4$s) %5$s"
                .formatted(table.name, Columns.list("", header), table.staging(), Columns.list("", table.key), action));
    }

    /** Keeps rows of the record as they are now: those that the clauses after {@code from table t} find. */
    void keep(Table table, String clauses) throws SQLException {
        sql.update(
                "insert into import_before (import, resource, row) select ?, ?, to_jsonb(r) from (select %s from %s t %s) r"
                        .formatted(Columns.list("t.", List.copyOf(table.columns.keySet())), table.name, clauses),
                job,
                table.resource);
    }

    private static List<String> values(Table table, List<String> header) {
        return header.stream().filter(column -> !table.key.contains(column)).toList();
    }

    private static String differs(Table table, List<String> header) {
        List<String> values = values(table, header);
        return values.isEmpty()
                ? "false"
                : "(%s) is distinct from (%s)".formatted(Columns.list("t.", values), Columns.list("s.", values));
    }

    /** That the row t of the record and the staged row s have the same key. */
    static String sameKey(Table table) {
        return table.key.stream()
                .map(column -> (table.columns.get(column).required() || table.blanks.contains(column)
                                ? "t.%1$s = s.%1$s"
                                : "t.%1$s is not distinct from s.%1$s")
                        .formatted(Columns.quoted(column)))
                .collect(Collectors.joining(" and "));
    }

    /** Lets the database check everything now, so that a refusal is told with the rest. */
    void settle() throws SQLException {
        sql.execute("set constraints all immediate");
    }
}
