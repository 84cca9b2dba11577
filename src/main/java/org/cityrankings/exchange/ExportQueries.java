package org.cityrankings.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.cityrankings.api.SqlQueries;

/** Copies tables out as CSV, which PostgreSQL writes much faster than anybody could read its rows. */
@ApplicationScoped
class ExportQueries {
    private final SqlQueries queries;

    ExportQueries(SqlQueries queries) {
        this.queries = queries;
    }

    /** The rows of the file that would load as they are now, by key, in the transaction of the caller. */
    void copy(Table table, OutputStream to) throws IOException {
        queries.copy(sql(table), to);
    }

    static String sql(Table table) {
        String columns = table.columns.keySet().stream()
                .map(column -> value(table, column) + " as " + Columns.quoted(column))
                .collect(Collectors.joining(", "));
        return "copy (select %s from %s t order by %s) to stdout (format csv, header)"
                .formatted(
                        columns,
                        table.name,
                        table.key.stream().map(column -> place(table, column)).collect(Collectors.joining(", ")));
    }

    private static String value(Table table, String column) {
        String value = "t." + Columns.quoted(column);
        if (column.equals(Table.SOURCES)) {
            return "array_to_string(%s, ';')".formatted(value);
        }
        return table.blanks.contains(column) ? "nullif(%s, '')".formatted(value) : value;
    }

    /** The same order on every server. */
    private static String place(Table table, String column) {
        boolean text = table.columns.get(column).cell().type().equals("string");
        return "t." + Columns.quoted(column) + (text ? " collate \"C\"" : "");
    }
}
