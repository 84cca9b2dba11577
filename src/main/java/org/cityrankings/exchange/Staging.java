package org.cityrankings.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one file row by row, checks the form of each cell, and copies the rows into a table of their own. */
final class Staging {
    private static final int MOST_COLUMNS = 1000;
    private static final int LONGEST_CELL = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int LONGEST_QUOTED = 100;
    private static final int MOST_KEYS = 100_000;
    /** No key that is right is longer. */
    private static final int LONGEST_KEY = 400;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Table table;
    private final String file;
    private final Flaws flaws;
    private final Rows rows;
    private final Set<String> refusedKeys = new HashSet<>();

    /** Is told of each row that was read. */
    @FunctionalInterface
    interface Rows {
        void read() throws SQLException;
    }

    Staging(Table table, String file, Flaws flaws, Rows rows) {
        this.table = table;
        this.file = file;
        this.flaws = flaws;
        this.rows = rows;
    }

    /** The columns that the file has, in its order; none when its header cannot be used or a part cannot be read. */
    List<String> copy(InputStream csv, Connection connection) throws SQLException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * LONGEST_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()))) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            if (!header.isEmpty() && header.get(0).startsWith("\uFEFF")) {
                header = new ArrayList<>(header);
                header.set(0, header.get(0).substring(1));
            }
            if (!accepts(header)) {
                return List.of();
            }
            try (CopiedRows copied = new CopiedRows(connection, table.staging(), "line, " + Columns.list("", header))) {
                copy(records, header, copied);
            }
            return header;
        } catch (CsvParseException unreadable) {
            flaws.add(flaw(unreadable));
        } catch (UncheckedIOException unreadable) {
            flaws.add(Flaw.of(file, unreadable.getCause()));
        } catch (IOException unreadable) {
            flaws.add(Flaw.of(file, unreadable));
        }
        return List.of();
    }

    private Flaw flaw(CsvParseException unreadable) {
        if (unreadable.getCause() instanceof IOException cause) {
            return Flaw.of(file, cause);
        }
        Matcher line = LINE.matcher(String.valueOf(unreadable.getMessage()));
        Throwable reason = unreadable.getCause() == null ? unreadable : unreadable.getCause();
        return Flaw.of(file, line.find() ? Long.parseLong(line.group(1)) : 0, "", "is not CSV: " + reason.getMessage());
    }

    /** The keys, as far as they can be read, of the rows that have a flaw. */
    Set<String> refusedKeys() {
        return refusedKeys;
    }

    /** Whether there are more such keys than can be held. */
    boolean isHopeless() {
        return refusedKeys.size() >= MOST_KEYS;
    }

    private boolean accepts(List<String> header) {
        long before = flaws.count();
        for (String column : header) {
            if (!table.columns.containsKey(column)) {
                flaws.add(Flaw.of(
                        file,
                        1,
                        column,
                        "there is no such column; there is: " + String.join(", ", table.columns.keySet())));
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            flaws.add(Flaw.of(file, 1, "", "a column is there twice"));
        }
        table.columns.forEach((name, column) -> {
            if ((column.required() || table.blanks.contains(name)) && !header.contains(name)) {
                flaws.add(Flaw.of(file, 1, name, "this column is missing"));
            }
        });
        return flaws.count() == before;
    }

    private void copy(Iterator<CsvRecord> records, List<String> header, CopiedRows copied) throws SQLException {
        Table.Column[] columns = header.stream().map(table.columns::get).toArray(Table.Column[]::new);
        String[] cells = new String[columns.length + 1];
        while (records.hasNext()) {
            CsvRecord row = records.next();
            rows.read();
            long line = row.getStartingLineNumber();
            long before = flaws.count();
            if (row.getFieldCount() != columns.length) {
                flaws.add(
                        Flaw.of(file, line, "", "has %d cells, not %d".formatted(row.getFieldCount(), columns.length)));
            } else {
                cells[0] = Long.toString(line);
                for (int i = 0; i < columns.length; i++) {
                    cells[i + 1] = read(line, header.get(i), columns[i], row.getField(i));
                }
            }
            if (flaws.count() == before) {
                copied.add(cells);
            } else if (!isHopeless()) {
                refuse(row, header);
            }
        }
    }

    private void refuse(CsvRecord row, List<String> header) {
        String key = table.key.stream()
                .map(header::indexOf)
                .filter(place -> place >= 0 && place < row.getFieldCount())
                .map(row::getField)
                .collect(Collectors.joining("/"));
        if (key.length() <= LONGEST_KEY) {
            refusedKeys.add(key);
        }
    }

    /** The cell as it is copied, null where it is unknown or has a flaw. */
    private String read(long line, String name, Table.Column column, String text) {
        if (text.isEmpty()) {
            if (column.required()) {
                flaws.add(Flaw.of(file, line, name, "must not be empty"));
            }
            return name.equals(Table.SOURCES) ? "{}" : table.blanks.contains(name) ? "" : null;
        }
        try {
            return column.cell().read(text);
        } catch (IllegalArgumentException wrong) {
            flaws.add(Flaw.of(file, line, name, "'%s': %s".formatted(shortened(text), wrong.getMessage())));
            return null;
        }
    }

    private static String shortened(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }
}
