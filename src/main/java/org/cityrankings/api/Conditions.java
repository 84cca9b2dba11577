package org.cityrankings.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client wants to see of a list, as SQL with named parameters; an absent filter leaves everything. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> ofColumns = new LinkedHashMap<>();

    /** The column has one of the values; any column where there are none. */
    public Conditions anyOf(String column, Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        List<?> plain = values.stream()
                .map(value -> value instanceof Word term ? term.word() : value)
                .toList();
        return where(column + " in (" + bind(plain) + ")");
    }

    public Conditions atLeast(String column, Object value) {
        return value == null ? this : where(column + " >= " + bind(value));
    }

    public Conditions atMost(String column, Object value) {
        return value == null ? this : where(column + " <= " + bind(value));
    }

    /** Adds a clause, whose values are those of {@link #bind}. */
    public Conditions where(String clause) {
        clauses.add(clause);
        return this;
    }

    /** The placeholder under which the value is sent. */
    public String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** Sets a parameter of the tables of the list. */
    public Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Sets a parameter of the columns of the list. */
    public Conditions set(String name, Object value) {
        ofColumns.put(name, value);
        return this;
    }

    Map<String, Object> ofColumns() {
        return ofColumns;
    }

    String sql() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
