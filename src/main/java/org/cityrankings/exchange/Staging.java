package org.cityrankings.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Reads one file row by row, checks the form of each cell, and copies the rows into a table of their own. */
final class Staging {
    private final Table table;
    private final String file;
    private final List<Flaw> flaws;
    private final Set<String> refusedKeys = new HashSet<>();

    Staging(Table table, String file, List<Flaw> flaws) {
        this.table = table;
        this.file = file;
        this.flaws = flaws;
    }

    /** The columns that the file has, in its order; none when its header cannot be used. */
    List<String> copy(InputStream csv, Connection connection) throws IOException, SQLException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()))) {
            Iterator<CsvRecord> rows = reader.iterator();
            List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
            if (!header.isEmpty() && header.get(0).startsWith("\uFEFF")) {
                header = new ArrayList<>(header);
                header.set(0, header.get(0).substring(1));
            }
            if (!accepts(header)) {
                return List.of();
            }
            String columns = header.stream().map(Staging::quoted).collect(Collectors.joining(", "));
            String copy = "copy %s (line, %s) from stdin (format csv%s)".formatted(table.staging(), columns, blanks());
            try (Writer to = new OutputStreamWriter(
                            new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy),
                            StandardCharsets.UTF_8);
                    CsvWriter writer =
                            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
                while (rows.hasNext()) {
                    copy(rows.next(), header, writer);
                }
            }
            return header;
        } catch (CsvParseException | UncheckedIOException unreadable) {
            boolean encoding = unreadable.getCause() instanceof CharacterCodingException;
            flaws.add(new Flaw(file, 0, "", encoding ? "is not UTF-8" : "is not CSV: " + unreadable.getMessage()));
            return List.of();
        } catch (CharacterCodingException notUtf8) {
            flaws.add(new Flaw(file, 0, "", "is not UTF-8"));
            return List.of();
        }
    }

    /** The keys, as far as they can be read, of the rows that have a flaw. */
    Set<String> refusedKeys() {
        return refusedKeys;
    }

    private boolean accepts(List<String> header) {
        int before = flaws.size();
        for (String column : header) {
            if (!table.columns.containsKey(column)) {
                flaws.add(new Flaw(
                        file,
                        1,
                        column,
                        "there is no such column; there is: " + String.join(", ", table.columns.keySet())));
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            flaws.add(new Flaw(file, 1, "", "a column is there twice"));
        }
        table.columns.forEach((name, column) -> {
            if ((column.required() || table.blanks.contains(name)) && !header.contains(name)) {
                flaws.add(new Flaw(file, 1, name, "this column is missing"));
            }
        });
        return flaws.size() == before;
    }

    private void copy(CsvRecord row, List<String> header, CsvWriter writer) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            flaws.add(new Flaw(file, line, "", "has %d cells, not %d".formatted(row.getFieldCount(), header.size())));
            refuse(row, header);
            return;
        }
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(line));
        for (int i = 0; i < header.size(); i++) {
            cells.add(read(line, header.get(i), row.getField(i)));
        }
        if (cells.stream().allMatch(Objects::nonNull)) {
            writer.writeRecord(cells);
        } else {
            refuse(row, header);
        }
    }

    private void refuse(CsvRecord row, List<String> header) {
        refusedKeys.add(table.key.stream()
                .map(header::indexOf)
                .filter(place -> place >= 0 && place < row.getFieldCount())
                .map(row::getField)
                .collect(Collectors.joining("/")));
    }

    /** The cell as it is copied, empty where it is unknown, or null where it has a flaw. */
    private String read(long line, String name, String text) {
        Table.Column column = table.columns.get(name);
        if (text.isEmpty()) {
            if (column.required()) {
                flaws.add(new Flaw(file, line, name, "must not be empty"));
                return null;
            }
            return name.equals(Table.SOURCES) ? "{}" : "";
        }
        try {
            return column.cell().read(text);
        } catch (IllegalArgumentException wrong) {
            flaws.add(new Flaw(file, line, name, "'%s': %s".formatted(text, wrong.getMessage())));
            return null;
        }
    }

    private String blanks() {
        return table.blanks.isEmpty() ? "" : ", force_not_null (" + String.join(", ", table.blanks) + ")";
    }

    static String quoted(String column) {
        return '"' + column + '"';
    }
}
