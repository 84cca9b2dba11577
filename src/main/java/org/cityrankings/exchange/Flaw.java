package org.cityrankings.exchange;

/** What is wrong with a data package and where; line 0 or an empty column mean the whole file or row. */
record Flaw(String file, long line, String column, String message) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : " " + column) + ": " + message;
    }
}
