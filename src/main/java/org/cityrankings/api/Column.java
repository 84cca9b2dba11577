package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a list's CSV: a component of its items under the name that it has in JSON, or one of a record nested in
 * it under both names, so that whoever knows the one form knows the other.
 *
 * @param pointer where the value is in the JSON of an item
 * @param datatype as CSV on the Web names it
 * @param separator what stands between the values of one cell, or null where there is one value
 */
record Column(String name, String pointer, String datatype, String separator, String description) {
    static final String SEPARATOR = ";";
    private static final Map<Class<?>, String> DATATYPES = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            BigDecimal.class, "decimal",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Instant.class, "dateTime",
            JsonNode.class, "json");

    static List<Column> of(Class<?> item) {
        return Arrays.stream(item.getRecordComponents())
                .flatMap(Column::columns)
                .toList();
    }

    private static Stream<Column> columns(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type.isRecord() && !isValue(type)) {
            return of(type).stream()
                    .map(column -> new Column(
                            name + Character.toUpperCase(column.name.charAt(0)) + column.name.substring(1),
                            "/" + name + column.pointer,
                            column.datatype,
                            column.separator,
                            column.description));
        }
        boolean list = type == List.class;
        boolean words = list && !isObject(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return Stream.of(new Column(
                name,
                "/" + name,
                list && !words ? "json" : DATATYPES.getOrDefault(type, "string"),
                words ? SEPARATOR : null,
                schema == null || schema.description().isEmpty() ? null : schema.description()));
    }

    private static boolean isObject(Type item) {
        return item instanceof Class<?> type && type.isRecord() && !isValue(type);
    }

    /** Whether the record is written as its only component. */
    private static boolean isValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
