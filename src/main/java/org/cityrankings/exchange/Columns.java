package org.cityrankings.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Names of columns as SQL takes them, among which are words of SQL such as "on". */
final class Columns {
    private Columns() {}

    static String quoted(String column) {
        return '"' + column + '"';
    }

    static String list(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + quoted(column)).collect(Collectors.joining(", "));
    }
}
