package org.cityrankings.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The items as CSV after RFC 4180 in UTF-8, in the flat columns of {@link Column}. A text that a spreadsheet would take
 * for a formula has an apostrophe put in front of it, and so has one that looks as if it had been given one, so that
 * taking a single apostrophe away always restores what was there.
 */
final class Csv implements RowWriter {
    /** What spreadsheets take for the beginning of a formula, the wide forms of East Asian keyboards included. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final ObjectMapper json;
    private final List<Column> columns;
    private final CsvWriter to;

    Csv(ObjectMapper json, Class<?> type, OutputStream to) {
        this.json = json;
        this.columns = Column.of(type);
        this.to = CsvWriter.builder().build(to, StandardCharsets.UTF_8);
    }

    @Override
    public void begin() {
        to.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(Object item) {
        JsonNode tree = json.valueToTree(item);
        to.writeRecord(
                columns.stream().map(column -> cell(tree.at(column.pointer()))).toList());
    }

    /** An empty cell is unknown; a list of words is joined by semicolons, any other list or object stays JSON. */
    static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isTextual()) {
            return harmless(value.asText());
        }
        boolean words = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        return words
                ? harmless(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(Column.SEPARATOR)))
                : value.toString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void end() throws IOException {
        to.flush();
    }
}
