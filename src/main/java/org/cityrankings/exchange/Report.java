package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do: how many rows of each resource it added, changed, removed and found the same. */
@Schema(name = "ImportReport")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        @Schema(description = "of the package", examples = "city-rankings-example") String name,
        @Schema(examples = "2026.1") String version,
        @Schema(examples = "{\"awards\": 21}") Map<String, Long> added,
        Map<String, Long> changed,
        Map<String, Long> removed,
        Map<String, Long> unchanged,
        @Schema(description = "rows that are not wrong but were left out, as places of a gazetteer that may be here")
                @JsonAlias("leftOut")
                FlawList leftOut) {

    static Report of(DataPackage files) {
        return new Report(
                files.name, files.version, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null);
    }

    Report leavingOut(FlawList some) {
        return new Report(name, version, added, changed, removed, unchanged, some.count() == 0 ? null : some);
    }

    /** What is kept as the change that an import is. */
    Report change() {
        return new Report(name, version, added, changed, removed, null, null);
    }

    boolean changedNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    static void count(Map<String, Long> counts, Table table, long rows) {
        if (rows > 0) {
            counts.put(table.resource, rows);
        }
    }

    @Override
    public String toString() {
        return "added %s, changed %s, removed %s, unchanged %s".formatted(added, changed, removed, unchanged);
    }
}
