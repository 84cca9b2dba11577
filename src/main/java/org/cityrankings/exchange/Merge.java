package org.cityrankings.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks staged rows against each other and against the record, and writes them into it, by sets. */
final class Merge {
    private static final int FLAWS_PER_CHECK = 1000;

    private final Connection connection;

    Merge(Connection connection) {
        this.connection = connection;
    }

    /** How many rows were new, and how many were there but different. */
    record Count(long added, long changed) {}

    void prepare(Table table) throws SQLException {
        execute("create temp table %s on commit drop as select 0::bigint as line, t.* from %s t with no data"
                .formatted(table.staging(), table.name));
    }

    /** Duplicates, dangling references and broken conditions of a staged table. */
    List<Flaw> flaws(Table table, String file, List<String> header, Map<String, Table> tables) throws SQLException {
        List<Flaw> flaws = new ArrayList<>();
        String staging = table.staging();
        String key = table.key.stream().map(Staging::quoted).collect(Collectors.joining(", "));
        find(
                flaws,
                file,
                table.key.get(0),
                "has the same key as line %s",
                """
            select line, first from (
              select line, first_value(line) over (partition by %s order by line) as first from %s) t
            where line > first"""
                        .formatted(key, staging));
        for (Table.Reference reference : table.references) {
            if (header.containsAll(reference.columns())) {
                find(
                        flaws,
                        file,
                        last(reference.columns()),
                        "'%s' is no " + reference.table(),
                        dangling(staging, reference, tables));
            }
        }
        if (header.contains(Table.SOURCES)) {
            find(
                    flaws,
                    file,
                    Table.SOURCES,
                    "'%s' is no source",
                    """
                select line, cited from %s s, unnest(s.sources) cited
                where not exists (select from source where id = cited)
                  and not exists (select from staging_source where id = cited)"""
                            .formatted(staging));
        }
        for (Table.Check check : table.checks) {
            find(
                    flaws,
                    file,
                    check.column(),
                    check.message(),
                    "select line, '' from %s where not (%s)".formatted(staging, check.condition()));
        }
        return flaws;
    }

    private static String dangling(String staging, Table.Reference reference, Map<String, Table> tables) {
        String here = columns("s.", reference.columns());
        String there = columns("r.", reference.targets());
        return """
            select line, concat_ws('/', %1$s) from %2$s s where num_nulls(%1$s) = 0
              and not exists (select from %3$s r where (%4$s) = (%1$s))
              and not exists (select from %5$s r where (%4$s) = (%1$s))"""
                .formatted(
                        here,
                        staging,
                        reference.table(),
                        there,
                        tables.get(reference.table()).staging());
    }

    private static String columns(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + Staging.quoted(column)).collect(Collectors.joining(", "));
    }

    private static String last(List<String> columns) {
        return columns.get(columns.size() - 1);
    }

    private void find(List<Flaw> flaws, String file, String column, String message, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " order by line limit " + FLAWS_PER_CHECK)) {
            while (rows.next()) {
                flaws.add(new Flaw(file, rows.getLong(1), column, message.replace("%s", rows.getString(2))));
            }
        }
    }

    /** Only the columns that the file has are written; what is there already and the same stays untouched. */
    Count write(Table table, List<String> header) throws SQLException {
        List<String> values =
                header.stream().filter(column -> !table.key.contains(column)).toList();
        String columns = columns("", header);
        String action = values.isEmpty()
                ? "do nothing"
                : "do update set %s where (%s) is distinct from (%s)"
                        .formatted(
                                values.stream()
                                        .map(column -> "%1$s = excluded.%1$s".formatted(Staging.quoted(column)))
                                        .collect(Collectors.joining(", ")),
                                columns("t.", values),
                                columns("excluded.", values));
        String sql =
                """
            with merged as (
              insert into %s as t (%s) select %s from %s order by line on conflict (%s) %s returning xmax = 0 as added)
            select count(*) filter (where added), count(*) filter (where not added) from merged"""
                        .formatted(table.name, columns, columns, table.staging(), columns("", table.key), action);
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(sql)) {
            counts.next();
            return new Count(counts.getLong(1), counts.getLong(2));
        }
    }

    /** Lets the database check everything now, so that a refusal is told with the rest. */
    void settle() throws SQLException {
        execute("set constraints all immediate");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
