package org.cityrankings.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that clients page through: its columns, its tables, what it can be sorted by, and the key that makes every
 * order total. Sort expressions must never be null.
 */
public final class Listing<T> {
    final Class<T> type;
    final String columns;
    final String tables;
    private final List<Column> key = new ArrayList<>();
    private final Map<String, Column> sorts = new LinkedHashMap<>();

    /** An expression to sort by and the type of its values: String, Long or BigDecimal. */
    record Column(String sql, Class<?> type) {}

    record Order(Column column, boolean descending) {}

    public Listing(Class<T> type, String columns, String tables) {
        this.type = type;
        this.columns = columns;
        this.tables = tables;
    }

    /** Adds a column to the key. */
    public Listing<T> key(String sql, Class<?> valueType) {
        key.add(new Column(sql, valueType));
        return this;
    }

    /** Names a field of the items that {@code sort} takes. */
    public Listing<T> sort(String field, String sql, Class<?> valueType) {
        sorts.put(field, new Column(sql, valueType));
        return this;
    }

    /** The columns to order by for {@code sort=year,-rank}, then the key, which follows the last direction. */
    List<Order> order(String sort) {
        List<Order> order = new ArrayList<>();
        boolean descending = false;
        for (String field : sort == null ? new String[0] : sort.split(",", -1)) {
            descending = field.startsWith("-");
            Column column = sorts.get(descending ? field.substring(1) : field);
            if (column == null) {
                throw Failure.at(
                        ProblemType.INVALID_PARAMETER,
                        At.parameter("sort"),
                        "Cannot sort by '%s'; it takes %s, with - in front for descending, joined by commas."
                                .formatted(field, String.join(", ", sorts.keySet())));
            }
            if (order.stream().anyMatch(chosen -> chosen.column().equals(column))) {
                throw Failure.at(
                        ProblemType.INVALID_PARAMETER, At.parameter("sort"), "'%s' is there twice.".formatted(field));
            }
            order.add(new Order(column, descending));
        }
        for (Column part : key) {
            if (order.stream().noneMatch(chosen -> chosen.column().equals(part))) {
                order.add(new Order(part, descending));
            }
        }
        return order;
    }
}
