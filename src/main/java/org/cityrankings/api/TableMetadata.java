package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the CSV of a list is, after the W3C's CSV on the Web, so that nobody has to guess what its columns mean. */
@Schema(name = "TableMetadata")
@RegisterForReflection
record TableMetadata(
        @JsonProperty("@context") List<Object> context,
        String url,
        @JsonProperty("dc:description") String description,
        Dialect dialect,
        TableSchema tableSchema) {
    private static final String CONVENTIONS =
            "An empty cell is unknown. Words of one cell are joined by semicolons; sources are ids below /v1/sources."
                    + " A text that begins with any number of apostrophes and then one of = + - @ (also in their wide"
                    + " forms), a tab or a line break has one more apostrophe in front, which keeps spreadsheets from"
                    + " running it as a formula; take one away to restore it.";

    @RegisterForReflection
    record Dialect(String encoding, boolean header, String delimiter, List<String> lineTerminators) {}

    @RegisterForReflection
    record TableSchema(List<CsvColumn> columns) {}

    @RegisterForReflection
    record CsvColumn(
            String name,
            String titles,
            String datatype,
            String separator,
            @JsonProperty("dc:description") String description) {}

    static TableMetadata of(String url, Class<?> item) {
        return new TableMetadata(
                List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")),
                url,
                CONVENTIONS,
                new Dialect("utf-8", true, ",", List.of("\r\n")),
                new TableSchema(Column.of(item).stream()
                        .map(column -> new CsvColumn(
                                column.name(),
                                column.name(),
                                column.datatype(),
                                column.separator(),
                                column.description()))
                        .toList()));
    }
}
