package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** Copies the rows of a file of GeoNames into tables of their own, from which {@link GeoNamesMatch} goes on. */
final class GeoNamesFile {
    /** Kinds of names that are codes and addresses (alternateNamesV2.txt calls them languages). */
    private static final Set<String> NO_NAMES =
            Set.of("post", "link", "iata", "icao", "faac", "tcid", "unlc", "wkdt", "phon");
    /** Languages of GeoNames that BCP 47 writes otherwise. */
    private static final Map<String, String> LANGUAGES = Map.of("piny", "zh-Latn-pinyin", "fr_1793", "fr", "abbr", "");

    private static final Map<String, String> KINDS = Map.of("PPLX", "district", "PPLL", "village", "PPLF", "village");
    private static final Cell ID = Cell.integer(1, Long.MAX_VALUE);
    private static final Cell LATITUDE = Cell.number(-90, 90);
    private static final Cell LONGITUDE = Cell.number(-180, 180);
    private static final int LONGEST_SLUG = 80;

    private final Sql sql;
    private final String file;
    private final Flaws flaws;
    private final Flaws leftOut;
    private final Staging.Rows rows;

    GeoNamesFile(Sql sql, String file, Flaws flaws, Flaws leftOut, Staging.Rows rows) {
        this.sql = sql;
        this.file = file;
        this.flaws = flaws;
        this.leftOut = leftOut;
        this.rows = rows;
    }

    static void prepare(Sql sql) throws SQLException {
        sql.execute(
                """
                create temp table geonames_place (line bigint, geonames_id bigint, name text, ascii text,
                  latitude numeric, longitude numeric, kind text, country text, population bigint, year int, slug text,
                  city text collate "C", refusal text) on commit drop;
                create temp table geonames_name (line bigint, geonames_id bigint, name text, language text, kind text,
                  valid_from text, valid_to text) on commit drop""");
    }

    /** What is done with the cells of a line; fails with an IllegalArgumentException where they make no sense. */
    @FunctionalInterface
    private interface Line {
        void take(String line, String[] cells) throws SQLException;
    }

    /** Copies cities500.txt and its like: a place a line, with its names in other languages in one cell. */
    void copyPlaces(InputStream text) throws SQLException {
        try (CopiedRows places = new CopiedRows(
                sql.connection,
                "geonames_place",
                "line, geonames_id, name, ascii, latitude, longitude, kind, country, population, year, slug")) {
            each(text, GeoNames.PLACE_COLUMNS, (line, cells) -> place(places, line, cells));
        }
    }

    private static void place(CopiedRows places, String line, String[] cells) throws SQLException {
        if (!cells[6].equals("P")) {
            throw new IllegalArgumentException("%s.%s is no populated place".formatted(cells[6], cells[7]));
        }
        String name = Cell.TEXT.read(cells[1]);
        String country = Cell.COUNTRY.read(cells[8]);
        boolean peopled = cells[14].matches("[1-9]\\d{0,17}") && cells[18].matches("\\d{4}-.*");
        places.add(
                line,
                ID.read(cells[0]),
                name,
                cells[2].isBlank() ? null : Cell.TEXT.read(cells[2]),
                LATITUDE.read(cells[4]),
                LONGITUDE.read(cells[5]),
                KINDS.getOrDefault(cells[7], "city"),
                country,
                peopled ? cells[14] : null,
                peopled ? cells[18].substring(0, 4) : null,
                slug(cells[2].isBlank() ? name : cells[2], country, cells[0]));
    }

    /** As the ids of cities are made: binh-duong-vn. */
    private static String slug(String ascii, String country, String id) {
        String plain = Normalizer.normalize(ascii, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String joined = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        String cut =
                joined.substring(0, Math.min(joined.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        return (cut.isEmpty() ? "geonames-" + id : cut) + "-" + country.toLowerCase(Locale.ROOT);
    }

    /** Copies the other names in the file of places, which do not say what language they are in. */
    void copyNamesOfPlaces(InputStream text) throws SQLException {
        try (CopiedRows names = names()) {
            each(text, GeoNames.PLACE_COLUMNS, (line, cells) -> {
                if (cells[6].equals("P") && cells[0].matches("\\d{1,18}")) { // others were told of with their places
                    for (String name : cells[3].split(",")) {
                        // three capitals are the code of an airport
                        if (!name.isBlank() && !name.matches("[A-Z]{3}")) {
                            names.add(line, cells[0], Cell.TEXT.read(name), null, "alternate", null, null);
                        }
                    }
                }
            });
        }
    }

    /** Copies alternateNamesV2.txt: a name a line, of places all over the world, of which few are ours. */
    void copyNames(InputStream text, LongPredicate ours) throws SQLException {
        try (CopiedRows names = names()) {
            each(text, GeoNames.NAME_COLUMNS, (line, cells) -> {
                boolean name = !NO_NAMES.contains(cells[2]) && !cells[3].isBlank();
                if (name && ours.test(Long.parseLong(ID.read(cells[1])))) {
                    String language = LANGUAGES.getOrDefault(cells[2], cells[2]);
                    names.add(
                            line,
                            cells[1],
                            Cell.TEXT.read(cells[3]),
                            readable(Cell.LANGUAGE, language),
                            kind(cells),
                            readable(Cell.PARTIAL_DATE, cells[8]),
                            readable(Cell.PARTIAL_DATE, cells[9]));
                }
            });
        }
    }

    private static String kind(String[] cells) {
        boolean former = cells[7].equals("1") || cells[2].equals("fr_1793");
        boolean brief = cells[5].equals("1") || cells[2].equals("abbr");
        boolean preferred = cells[4].equals("1");
        return former ? "former" : brief ? "short" : preferred ? "official" : "alternate";
    }

    /** The text where it has the form that is kept; GeoNames allows any. */
    private static String readable(Cell cell, String text) {
        try {
            return text.isEmpty() ? null : cell.read(text);
        } catch (IllegalArgumentException another) {
            return null;
        }
    }

    private CopiedRows names() throws SQLException {
        return new CopiedRows(
                sql.connection, "geonames_name", "line, geonames_id, name, language, kind, valid_from, valid_to");
    }

    private void each(InputStream text, int columns, Line line) throws SQLException {
        try (Lines lines = new Lines(text)) {
            for (String next = lines.next(); next != null; next = lines.next()) {
                rows.read();
                String[] cells = next.split("\t", -1);
                if (cells.length != columns) {
                    flaws.add(
                            Flaw.of(file, lines.number(), "", "has %d cells, not %d".formatted(cells.length, columns)));
                    continue;
                }
                try {
                    line.take(Long.toString(lines.number()), cells);
                } catch (IllegalArgumentException unfit) {
                    leftOut.add(Flaw.of(file, lines.number(), "", unfit.getMessage()));
                }
            }
        } catch (IOException unreadable) {
            flaws.add(Flaw.of(file, unreadable));
        }
    }
}
