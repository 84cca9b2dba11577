package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** One data package on its way into the record: staged, checked, written, and what it no longer has removed. */
final class Load {
    private final DataPackage files;
    private final Sql sql;
    private final Map<String, Table> tables;
    private final Progress progress;
    private final Merge merge;
    private final Flaws flaws = new Flaws();
    private final Flaws leftOut = new Flaws();
    private final Relations relations;
    private final Report report;
    private final Map<Table, Staged> staged = new LinkedHashMap<>();
    private final Map<Table, Merge.Count> counts = new LinkedHashMap<>();
    private long rows;
    private boolean refusedByDatabase;

    /** A file that was copied into the staging table of its table, and the columns and rows that it has. */
    private record Staged(String file, List<String> header, long rows) {}

    /** What is done with each table in turn. */
    @FunctionalInterface
    private interface Step {
        void take(Table table, Staged from) throws SQLException;
    }

    Load(DataPackage files, Sql sql, int job, Map<String, Table> tables, Progress progress) {
        this.files = files;
        this.sql = sql;
        this.tables = tables;
        this.progress = progress;
        merge = new Merge(sql, job);
        relations = new Relations(sql, tables, flaws);
        report = Report.of(files);
    }

    void stage(long longest) throws SQLException {
        Set<String> resources = new HashSet<>(files.files.keySet());
        for (Table table : tables.values()) {
            merge.prepare(table);
            resources.remove(table.resource);
        }
        String known = tables.values().stream().map(table -> table.resource).collect(Collectors.joining(", "));
        resources.removeAll(List.of(GeoNames.PLACES, GeoNames.NAMES));
        resources.forEach(resource -> flaws.add(
                files.unknown(resource, "nothing here is called '%s'; there is: %s".formatted(resource, known))));
        Size size = Size.of(files, longest, flaws);
        if (files.isGazetteer()) {
            stageGazetteer(size);
        }
        for (Table table : tables.values()) {
            String file = files.files.get(table.resource);
            if (file != null && size.readable().contains(file)) {
                stage(table, file, size);
            } else if (file != null) {
                relations.unread(table);
            }
        }
    }

    private void stage(Table table, String file, Size size) throws SQLException {
        long before = rows;
        Staging staging =
                new Staging(table, file, flaws, () -> progress.at(Phase.READING, ++rows, Math.max(rows, size.lines())));
        try (InputStream csv = files.open(file)) {
            List<String> header = staging.copy(csv, sql.connection);
            if (header.isEmpty() || staging.isHopeless()) {
                relations.unread(table);
            }
            if (!header.isEmpty()) {
                staged.put(table, new Staged(file, header, rows - before));
                relations.refused(table, staging.refusedKeys());
            }
        } catch (IOException unreadable) {
            flaws.add(Flaw.of(file, unreadable));
            relations.unread(table);
        }
        merge.analyse(table);
    }

    private void stageGazetteer(Size size) throws SQLException {
        GeoNamesFile.prepare(sql);
        String places = files.files.get(GeoNames.PLACES);
        String names = files.files.get(GeoNames.NAMES);
        if (places != null) {
            read(places, size, GeoNamesFile::copyPlaces);
            if (flaws.isEmpty()) {
                read(places, size, GeoNamesFile::copyNamesOfPlaces);
            }
        }
        if (names != null) {
            LongPredicate ours = new GeoNamesMatch(sql).ours();
            read(names, size, (file, text) -> file.copyNames(text, ours));
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read(GeoNamesFile file, InputStream text) throws SQLException;
    }

    private void read(String path, Size size, Reading reading) throws SQLException {
        if (!size.readable().contains(path)) {
            return;
        }
        GeoNamesFile file = new GeoNamesFile(
                sql, path, flaws, leftOut, () -> progress.at(Phase.READING, ++rows, Math.max(rows, size.lines())));
        try (InputStream text = files.open(path)) {
            reading.read(file, text);
        } catch (IOException unreadable) {
            flaws.add(Flaw.of(path, unreadable));
        }
    }

    /** Makes rows of our tables of what a gazetteer has, now that nobody else writes. */
    private void match() throws SQLException {
        String path = files.files.getOrDefault(GeoNames.PLACES, files.files.get(GeoNames.NAMES));
        new GeoNamesMatch(sql).stage(path, leftOut);
        for (Table table : tables.values()) {
            List<String> header = GeoNamesMatch.HEADERS.get(table.name);
            if (header != null) {
                merge.analyse(table);
                staged.put(table, new Staged(path, header, rows));
            }
        }
    }

    /** Writes what was staged unless it has flaws, with what is absent from it removed where that is asked for. */
    Outcome write(boolean replace) throws SQLException {
        if (files.isGazetteer() && flaws.isEmpty()) {
            match();
        }
        each(Phase.CHECKING, (table, from) -> {
            relations.check(table, from.file, from.header);
            count(table, merge.compare(table, from.header));
        });
        if (flaws.isEmpty()) {
            each(Phase.WRITING, (table, from) -> {
                merge.write(table, from.header, counts.get(table));
                if (!replace) {
                    merge.settle();
                }
            });
        }
        if (flaws.isEmpty() && replace) {
            remove();
        }
        return new Outcome(report.leavingOut(leftOut.told()), flaws.isEmpty() ? null : flaws.told());
    }

    private void count(Table table, Merge.Count count) {
        counts.put(table, count);
        Report.count(report.added(), table, count.added());
        Report.count(report.changed(), table, count.changed());
        Report.count(report.unchanged(), table, count.unchanged());
    }

    private void remove() throws SQLException {
        Removal removal = new Removal(sql, merge, staged.keySet());
        each(Phase.REMOVING, (table, from) -> Report.count(report.removed(), table, removal.find(table)));
        each(Phase.REMOVING, (table, from) -> removal.refuse(table, from.file, tables.values(), flaws));
        if (flaws.isEmpty()) {
            for (Table table : removal.order()) {
                guarded(staged.get(table).file, () -> removal.remove(table));
            }
            guarded(files.name, merge::settle);
        }
    }

    private void each(Phase phase, Step step) throws SQLException {
        long done = 0;
        for (var one : staged.entrySet()) {
            progress.at(phase, done, rows);
            guarded(one.getValue().file, () -> step.take(one.getKey(), one.getValue()));
            done += one.getValue().rows;
        }
        progress.at(phase, done, rows);
    }

    /** What the database refuses for its content is a flaw of the file; after it the transaction can only end. */
    private void guarded(String file, Write write) throws SQLException {
        if (refusedByDatabase) {
            return;
        }
        try {
            write.run();
        } catch (SQLException refused) {
            if (!String.valueOf(refused.getSQLState()).matches("2[23].*")) {
                throw refused;
            }
            refusedByDatabase = true;
            flaws.add(Flaw.of(file, refused.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws SQLException;
    }
}
