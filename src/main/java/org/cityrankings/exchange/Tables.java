package org.cityrankings.exchange;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of all features, each after those that it refers to, which is the order to load and to export them in. */
@ApplicationScoped
class Tables {
    private final Map<String, Table> byName = new LinkedHashMap<>();

    Tables(@All List<PackageTables> features) {
        Map<String, Table> unordered = new TreeMap<>();
        features.forEach(feature -> feature.tables().forEach(table -> unordered.put(table.name, table)));
        unordered.values().forEach(table -> addAfterItsTargets(table, unordered));
    }

    private void addAfterItsTargets(Table table, Map<String, Table> all) {
        if (!byName.containsKey(table.name)) {
            table.references.stream()
                    .filter(reference -> !reference.table().equals(table.name))
                    .forEach(reference -> addAfterItsTargets(all.get(reference.table()), all));
            if (table.columns.containsKey(Table.SOURCES)) {
                addAfterItsTargets(all.get(Table.SOURCE), all);
            }
            byName.put(table.name, table);
        }
    }

    Map<String, Table> byName() {
        return Collections.unmodifiableMap(byName);
    }

    /** What the files of a data package are called in its descriptor. */
    List<String> resources() {
        return byName.values().stream().map(table -> table.resource).toList();
    }
}
