package org.cityrankings.exchange;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks staged rows against each other and against the record: duplicates, dangling references, broken conditions. */
final class Relations {
    private final Sql sql;
    private final Map<String, Table> tables;
    private final Flaws flaws;
    /** Rows that were refused for their form, by table: what refers to them has no flaw of its own. */
    private final Map<String, Set<String>> refused = new HashMap<>();
    /** Tables whose file could not be read at all. */
    private final Set<String> unread = new HashSet<>();

    Relations(Sql sql, Map<String, Table> tables, Flaws flaws) {
        this.sql = sql;
        this.tables = tables;
        this.flaws = flaws;
    }

    void refused(Table table, Set<String> keys) {
        refused.put(table.name, keys);
    }

    void unread(Table table) {
        unread.add(table.name);
    }

    void check(Table table, String file, List<String> header) throws SQLException {
        findDuplicates(table, file, table.key.get(0), table.key);
        for (List<String> unique : table.uniques) {
            if (header.containsAll(unique)) {
                findDuplicates(table, file, unique.get(unique.size() - 1), unique);
            }
        }
        for (Table.Reference reference : table.references) {
            String target = reference.table();
            if (header.containsAll(reference.columns()) && !unread.contains(target)) {
                String column = reference.columns().get(reference.columns().size() - 1);
                find(file, column, "'%s' is no " + target, isReadable(target), dangling(table, reference));
            }
        }
        if (header.contains(Table.SOURCES) && !unread.contains(Table.SOURCE)) {
            find(
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
                    file,
                    check.column(),
                    check.message(),
                    value -> true,
                    "select line, '' from %s s where not (%s)".formatted(table.staging(), check.condition()));
        }
    }

    private void findDuplicates(Table table, String file, String column, List<String> together) throws SQLException {
        String message = "has the same " + String.join(", ", together) + " as line %s";
        find(
                file,
                column,
                message,
                value -> true,
                """
            select line, first from (
              select line, first_value(line) over (partition by %s order by line) as first from %s) t
            where line > first"""
                        .formatted(Columns.list("", together), table.staging()));
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
                        Columns.list("s.", reference.columns()),
                        table.staging(),
                        reference.table(),
                        Columns.list("r.", reference.targets()),
                        tables.get(reference.table()).staging(),
                        reference.columns().stream()
                                .map(column -> "s." + Columns.quoted(column) + "::text")
                                .collect(Collectors.joining(", ")));
    }

    private void find(String file, String column, String message, Predicate<String> counts, String query)
            throws SQLException {
        sql.each(query + " order by line", row -> {
            if (counts.test(row.getString(2))) {
                flaws.add(Flaw.of(file, row.getLong(1), column, message.replace("%s", row.getString(2))));
            }
        });
    }
}
