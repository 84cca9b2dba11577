package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** The datapackage.json of an exported package: what Frictionless Data asks for, made of what the tables are. */
@RegisterForReflection
record Descriptor(
        String profile,
        String name,
        String title,
        String version,
        List<Resource> resources,
        List<License> licenses,
        List<Origin> sources) {

    @RegisterForReflection
    record Resource(
            String name,
            String path,
            String profile,
            String format,
            String mediatype,
            String encoding,
            long bytes,
            String hash,
            Schema schema) {
        static Resource of(Table table, long bytes, String hash, Map<String, Table> all) {
            return new Resource(
                    table.resource,
                    table.path(),
                    "tabular-data-resource",
                    "csv",
                    "text/csv",
                    "utf-8",
                    bytes,
                    hash,
                    Schema.of(table, all));
        }
    }

    @RegisterForReflection
    record Schema(
            List<Field> fields,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> primaryKey,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ForeignKey> foreignKeys) {
        /** A key of which a part may be unknown is none to Frictionless Data. */
        private static Schema of(Table table, Map<String, Table> all) {
            boolean known = table.key.stream()
                    .allMatch(column -> table.columns.get(column).required() || table.blanks.contains(column));
            return new Schema(
                    table.columns.entrySet().stream()
                            .map(column -> new Field(
                                    column.getKey(), column.getValue().cell().type()))
                            .toList(),
                    known ? table.key : List.of(),
                    table.references.stream()
                            .map(reference -> ForeignKey.of(table, reference, all))
                            .toList());
        }
    }

    @RegisterForReflection
    record Field(String name, String type) {}

    @RegisterForReflection
    record ForeignKey(List<String> fields, Target reference) {
        private static ForeignKey of(Table table, Table.Reference reference, Map<String, Table> all) {
            boolean itself = reference.table().equals(table.name);
            return new ForeignKey(
                    reference.columns(),
                    new Target(itself ? "" : all.get(reference.table()).resource, reference.targets()));
        }
    }

    /** The resource that is referred to; the empty name is the resource itself. */
    @RegisterForReflection
    record Target(String resource, List<String> fields) {}

    @RegisterForReflection
    record License(String name) {}

    @RegisterForReflection
    record Origin(String title, String path) {}
}
