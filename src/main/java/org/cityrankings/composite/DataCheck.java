package org.cityrankings.composite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses data that do not fit together, naming the cell: nothing is guessed about what was meant. */
final class DataCheck {
    private final CompositeData data;

    private DataCheck(CompositeData data) {
        this.data = data;
    }

    static void check(CompositeData data) {
        MethodRefused.when(data == null, "/data", "There are no data.");
        new DataCheck(data).all();
    }

    private void all() {
        MethodRefused.when(data.cities().isEmpty(), "/data/cities", "There is no city.");
        ids("/data/cities", "", data.cities());
        MethodRefused.when(data.indicators().isEmpty(), "/data/indicators", "There is no indicator.");
        present("/data/indicators", data.indicators());
        present("/data/denominators", data.denominators());
        ids(
                "/data/indicators",
                "/id",
                data.indicators().stream().map(CompositeData.Indicator::id).toList());
        ids(
                "/data/denominators",
                "/id",
                data.denominators().stream().map(CompositeData.Denominator::id).toList());
        for (int i = 0; i < data.indicators().size(); i++) {
            CompositeData.Indicator indicator = data.indicators().get(i);
            String at = "/data/indicators/" + i;
            MethodRefused.when(
                    indicator.direction() == null,
                    at + "/direction",
                    "It must be told whether higher or lower values of '%s' are better.",
                    indicator.id());
            column(at + "/values", indicator.values());
            if (!indicator.earlier().isEmpty()) {
                column(at + "/earlier", indicator.earlier());
            }
        }
        for (int i = 0; i < data.denominators().size(); i++) {
            String at = "/data/denominators/" + i + "/values";
            column(at, data.denominators().get(i).values());
            int zero = data.denominators().get(i).values().indexOf(0.0);
            MethodRefused.when(zero >= 0, at + "/" + zero, "Nothing can be divided by 0.");
        }
        data.groups().forEach((name, groups) -> length(MethodRefused.pointer("/data/groups", name), groups));
    }

    private static void present(String pointer, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            MethodRefused.when(items.get(i) == null, pointer + "/" + i, "There is nothing here.");
        }
    }

    private static void ids(String pointer, String member, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String at = pointer + "/" + i + member;
            MethodRefused.when(ids.get(i) == null || ids.get(i).isBlank(), at, "It has no id.");
            MethodRefused.when(!seen.add(ids.get(i)), at, "'%s' is there twice.", ids.get(i));
        }
    }

    private void column(String pointer, List<Double> values) {
        length(pointer, values);
        for (int i = 0; i < values.size(); i++) {
            MethodRefused.when(
                    values.get(i) != null && !Double.isFinite(values.get(i)),
                    pointer + "/" + i,
                    "%s is not a number; what is unknown is null.",
                    values.get(i));
        }
    }

    private void length(String pointer, List<?> values) {
        MethodRefused.when(
                values.size() != data.cities().size(),
                pointer,
                "There are %d values for %d cities.",
                values.size(),
                data.cities().size());
    }
}
