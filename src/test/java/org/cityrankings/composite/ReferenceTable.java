package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** A published table of numbers, whose rows have a key in their first column. */
record ReferenceTable(List<NamedCsvRecord> rows) {

    static ReferenceTable read(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        ReferenceTable.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8))) {
            return new ReferenceTable(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> texts(String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    List<String> texts(int column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    List<Double> numbers(String column) {
        return texts(column).stream().map(ReferenceTable::number).toList();
    }

    static Double number(String text) {
        return text.isEmpty() || text.equals("NA") ? null : Double.valueOf(text);
    }

    /** Cells that must agree, each with its name; all that do not are told. */
    static final class Cells {
        private final List<Executable> checks = new ArrayList<>();

        void equal(String cell, Object expected, Object actual) {
            checks.add(() -> assertEquals(expected, actual, cell));
        }

        void close(String cell, Double expected, Double actual, double relative) {
            checks.add(() -> {
                if (expected == null || actual == null) {
                    assertEquals(expected, actual, cell);
                } else {
                    assertEquals(expected, actual, relative * Math.abs(expected) + 1e-12, cell);
                }
            });
        }

        void check(int number) {
            assertEquals(number, checks.size(), "cells compared");
            org.junit.jupiter.api.Assertions.assertAll(checks);
        }
    }
}
