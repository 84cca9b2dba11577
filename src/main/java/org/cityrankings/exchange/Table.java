package org.cityrankings.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of a data package: its columns, which are those of its table, its key and what its rows refer to. */
public final class Table {
    final String resource;
    final String name;
    final List<String> key = new ArrayList<>();
    /** Columns of the key that hold an empty text where the file has an empty cell. */
    final List<String> blanks = new ArrayList<>();

    final List<List<String>> uniques = new ArrayList<>();
    final Map<String, Column> columns = new LinkedHashMap<>();
    final List<Reference> references = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();

    record Column(Cell cell, boolean required) {}

    /** The columns here hold the key columns of a row there. */
    record Reference(List<String> columns, String table, List<String> targets) {}

    /** A condition in SQL that each row meets, blamed on a column. */
    record Check(String column, String condition, String message) {}

    /**
     * @param resource the name of the resource in datapackage.json
     * @param name the name of the table
     */
    public Table(String resource, String name) {
        this.resource = resource;
        this.name = name;
    }

    /** A column of the key that every row must have. */
    public Table key(String column, Cell cell) {
        key.add(column);
        return required(column, cell);
    }

    /** A column of the key that may be unknown. */
    public Table optionalKey(String column, Cell cell) {
        key.add(column);
        return optional(column, cell);
    }

    /** A column of the key that says by an empty cell that there is none, which is not unknown. */
    public Table blankKey(String column, Cell cell) {
        blanks.add(column);
        return optionalKey(column, cell);
    }

    public Table required(String column, Cell cell) {
        columns.put(column, new Column(cell, true));
        return this;
    }

    public Table optional(String column, Cell cell) {
        columns.put(column, new Column(cell, false));
        return this;
    }

    /** No two rows have the same values in these columns, which are not the key. */
    public Table unique(String... together) {
        uniques.add(List.of(together));
        return this;
    }

    /** The column holds the id of a row of the table. */
    public Table reference(String column, String table) {
        references.add(new Reference(List.of(column), table, List.of("id")));
        return this;
    }

    /** The columns together hold the key of a row of the table. */
    public Table reference(List<String> columns, String table, List<String> targets) {
        references.add(new Reference(columns, table, targets));
        return this;
    }

    public Table check(String column, String condition, String message) {
        checks.add(new Check(column, condition, message));
        return this;
    }

    /** Adds the column that cites sources. */
    public Table cited() {
        return optional(SOURCES, Cell.SOURCES);
    }

    static final String SOURCES = "sources";
    static final String SOURCE = "source";

    /** The file of the resource in an exported package. */
    String path() {
        return resource.replace('-', '_') + ".csv";
    }

    String staging() {
        return "staging_" + name;
    }
}
