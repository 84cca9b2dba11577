package org.cityrankings.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks staged rows against each other and against the record: duplicates, dangling references, broken conditions. */
final class Relations {
    private final Connection connection;
    private final Map<String, Table> tables;
    /** Rows that were refused for their form, by table: what refers to them has no flaw of its own. */
    private final Map<String, Set<String>> refused = new HashMap<>();
    /** Tables whose file could not be read at all. */
    private final Set<String> unread = new HashSet<>();

    Relations(Connection connection, Map<String, Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    void refused(Table table, Set<String> keys) {
        refused.put(table.name, keys);
    }

    void unread(Table table) {
        unread.add(table.name);
    }

    List<Flaw> flaws(Table table, String file, List<String> header) throws SQLException {
        List<Flaw> flaws = new ArrayList<>();
        findDuplicates(flaws, table, file, table.key.get(0), table.key);
        for (List<String> unique : table.uniques) {
            if (header.containsAll(unique)) {
                findDuplicates(flaws, table, file, unique.get(unique.size() - 1), unique);
            }
        }
        for (Table.Reference reference : table.references) {
            String target = reference.table();
            if (header.containsAll(reference.columns()) && !unread.contains(target)) {
                String column = reference.columns().get(reference.columns().size() - 1);
                find(flaws, file, column, "'%s' is no " + target, isReadable(target), dangling(table, reference));
            }
        }
        if (header.contains(Table.SOURCES) && !unread.contains(Table.SOURCE)) {
            find(
                    flaws,
                    file,
                    Table.SOURCES,
                    "'%s' is no source",
                    isReadable(Table.SOURCE),
                    """
                select line, cited from %s s, unnest(s.sources) cited
                where not exists (select from source where id = cited)
                  and not exists (select from staging_source where id = cited)"""
                            .formatted(table.staging()));
        }
        for (Table.Check check : table.checks) {
            find(
                    flaws,
                    file,
                    check.column(),
                    check.message(),
                    value -> true,
                    "select line, '' from %s s where not (%s)".formatted(table.staging(), check.condition()));
        }
        return flaws;
    }

    private void findDuplicates(List<Flaw> flaws, Table table, String file, String column, List<String> together)
            throws SQLException {
        String message = "has the same " + String.join(", ", together) + " as line %s";
        find(
                flaws,
                file,
                column,
                message,
                value -> true,
                """
            select line, first from (
              select line, first_value(line) over (partition by %s order by line) as first from %s) t
            where line > first"""
                        .formatted(columns("", together), table.staging()));
    }

    private Predicate<String> isReadable(String table) {
        return key -> !refused.getOrDefault(table, Set.of()).contains(key);
    }

    private String dangling(Table table, Table.Reference reference) {
        return """
            select line, concat_ws('/', %1$s) from %2$s s where num_nulls(%1$s) = 0 and '' not in (%6$s)
              and not exists (select from %3$s r where (%4$s) = (%1$s))
              and not exists (select from %5$s r where (%4$s) = (%1$s))"""
                .formatted(
                        columns("s.", reference.columns()),
                        table.staging(),
                        reference.table(),
                        columns("r.", reference.targets()),
                        tables.get(reference.table()).staging(),
                        reference.columns().stream()
                                .map(column -> "s." + Staging.quoted(column) + "::text")
                                .collect(Collectors.joining(", ")));
    }

    static String columns(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + Staging.quoted(column)).collect(Collectors.joining(", "));
    }

    private void find(
            List<Flaw> flaws, String file, String column, String message, Predicate<String> counts, String sql)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " order by line")) {
            while (rows.next()) {
                if (counts.test(rows.getString(2))) {
                    flaws.add(new Flaw(file, rows.getLong(1), column, message.replace("%s", rows.getString(2))));
                }
            }
        }
    }
}
