package org.cityrankings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.change.Action;
import org.cityrankings.change.Edits;
import org.cityrankings.change.Journal;
import org.jboss.logging.Logger;

/** Loads a data package in one transaction: everything that is wrong with it is told, or all of it is in the record. */
@ApplicationScoped
class Loader {
    private static final Logger LOG = Logger.getLogger(Loader.class);

    /** Millions of rows take longer than anything that an editor does. */
    private static final int LONGEST_SECONDS = 3600;

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final AgroalDataSource database;
    private final Journal journal;

    Loader(@All List<PackageTables> features, AgroalDataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
        Map<String, Table> unordered = new TreeMap<>();
        features.forEach(feature -> feature.tables().forEach(table -> unordered.put(table.name, table)));
        unordered.values().forEach(table -> addAfterItsTargets(table, unordered));
    }

    private void addAfterItsTargets(Table table, Map<String, Table> all) {
        if (!tables.containsKey(table.name)) {
            table.references.stream()
                    .filter(reference -> !reference.table().equals(table.name))
                    .forEach(reference -> addAfterItsTargets(all.get(reference.table()), all));
            if (table.columns.containsKey(Table.SOURCES)) {
                addAfterItsTargets(all.get(Table.SOURCE), all);
            }
            tables.put(table.name, table);
        }
    }

    /** What a load did: how many rows of each resource it added and changed. */
    @RegisterForReflection
    record Report(String name, String version, Map<String, Long> added, Map<String, Long> changed) {
        boolean changedNothing() {
            return added.isEmpty() && changed.isEmpty();
        }
    }

    /** Loads the example into a database that nothing was ever written to. */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void loadExample() throws IOException, SQLException {
        try (Connection connection = lock();
                Statement statement = connection.createStatement();
                var empty = statement.executeQuery(
                        "select not exists (select from change where record not like 'keys/%')")) {
            empty.next();
            if (empty.getBoolean(1)) {
                try (DataPackage example = DataPackage.example()) {
                    load(example, connection);
                }
            }
        }
    }

    /** Loads a directory or zip, unless this version of the package was loaded before: editors may have improved it. */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void loadOnce(String location) throws IOException, SQLException {
        try (DataPackage files = DataPackage.at(location);
                Connection connection = lock();
                PreparedStatement loaded = connection.prepareStatement(
                        "select from change where record = ? and after ->> 'version' = ? limit 1")) {
            loaded.setString(1, record(files));
            loaded.setString(2, files.version);
            try (ResultSet found = loaded.executeQuery()) {
                if (found.next()) {
                    LOG.infof("Data package %s: version %s was loaded before", location, files.version);
                } else if (load(files, connection).changedNothing()) {
                    keep(files, Map.of(), new Report(files.name, files.version, Map.of(), Map.of()));
                }
            }
        }
    }

    private void keep(DataPackage files, Map<String, JsonNode> before, Report report) {
        journal.keep("import", Action.IMPORTED, record(files), before.isEmpty() ? null : before, report);
    }

    private static String record(DataPackage files) {
        return "imports/" + files.name;
    }

    /** Loads a directory or zip. */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Report load(String location) throws IOException, SQLException {
        try (DataPackage files = DataPackage.at(location);
                Connection connection = lock()) {
            return load(files, connection);
        }
    }

    private Connection lock() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("select pg_advisory_xact_lock(" + Edits.LOADS + ")");
        }
        return connection;
    }

    private Report load(DataPackage files, Connection connection) throws IOException, SQLException {
        Merge merge = new Merge(connection);
        List<Flaw> flaws = new ArrayList<>();
        Relations relations = new Relations(connection, tables);
        Map<Table, List<String>> headers = stage(files, connection, merge, relations, flaws);
        for (var staged : headers.entrySet()) {
            Table table = staged.getKey();
            flaws.addAll(relations.flaws(table, files.files.get(table.resource), staged.getValue()));
        }
        if (!flaws.isEmpty()) {
            throw new PackageRefused(files.location, flaws);
        }
        Map<String, JsonNode> before = new LinkedHashMap<>();
        Report report = new Report(files.name, files.version, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var staged : headers.entrySet()) {
            Table table = staged.getKey();
            try {
                merge.overwritten(table, staged.getValue()).ifPresent(rows -> before.put(table.resource, rows));
                count(report, table, merge.write(table, staged.getValue()));
                merge.settle();
            } catch (SQLException refused) {
                throw new PackageRefused(
                        files.location,
                        List.of(new Flaw(files.files.get(table.resource), 0, "", refused.getMessage())));
            }
        }
        if (!report.changedNothing()) {
            keep(files, before, report);
        }
        LOG.infof("Data package %s: added %s, changed %s", files.location, report.added(), report.changed());
        return report;
    }

    private Map<Table, List<String>> stage(
            DataPackage files, Connection connection, Merge merge, Relations relations, List<Flaw> flaws)
            throws IOException, SQLException {
        Map<Table, List<String>> headers = new LinkedHashMap<>();
        Map<String, Table> byResource = new LinkedHashMap<>();
        for (Table table : tables.values()) {
            merge.prepare(table);
            byResource.put(table.resource, table);
        }
        for (String resource : files.files.keySet()) {
            if (!byResource.containsKey(resource)) {
                flaws.add(new Flaw(
                        "datapackage.json",
                        0,
                        "",
                        "nothing here is called '%s'; there is: %s"
                                .formatted(resource, String.join(", ", byResource.keySet()))));
            }
        }
        for (Table table : tables.values()) {
            String file = files.files.get(table.resource);
            if (file == null) {
                continue;
            }
            try (InputStream csv = files.open(file)) {
                if (csv == null) {
                    flaws.add(new Flaw(file, 0, "", "there is no such file"));
                    relations.unread(table);
                    continue;
                }
                Staging staging = new Staging(table, file, flaws);
                List<String> header = staging.copy(csv, connection);
                merge.analyse(table);
                if (header.isEmpty()) {
                    relations.unread(table);
                } else {
                    headers.put(table, header);
                    relations.refused(table, staging.refusedKeys());
                }
            }
        }
        return headers;
    }

    private static void count(Report report, Table table, Merge.Count count) {
        if (count.added() > 0) {
            report.added().put(table.resource, count.added());
        }
        if (count.changed() > 0) {
            report.changed().put(table.resource, count.changed());
        }
    }
}
