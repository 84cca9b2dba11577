package org.cityrankings.composite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cityrankings.program.Imputation;

/** Puts something in the place of what is missing in a column, and leaves gaps where there is nothing to put in. */
final class Imputing {
    private final ImputationRule rule;
    private final List<String> groups;
    private final double[] earlier;

    /**
     * @param groups of the cities by the division that the rule names; null where there is no such division
     * @param earlier values; NaN where there are none
     */
    Imputing(ImputationRule rule, List<String> groups, double[] earlier, String pointer) {
        boolean grouped = rule.method() == Imputation.GROUP_MEAN || rule.method() == Imputation.GROUP_MEDIAN;
        MethodRefused.when(
                grouped && groups == null,
                pointer + "/group",
                rule.group() == null ? "It must be told which groups." : "The data have no groups '%s'.",
                rule.group());
        this.rule = rule;
        this.groups = groups;
        this.earlier = earlier;
    }

    double[] of(double[] column) {
        double[] filled = column.clone();
        int[] gaps = IntStream.range(0, column.length)
                .filter(i -> Double.isNaN(column[i]))
                .toArray();
        if (gaps.length == 0 || rule.method() == Imputation.NONE) {
            return filled;
        }
        Map<String, Double> typical = new HashMap<>();
        for (int i : gaps) {
            filled[i] = switch (rule.method()) {
                case NONE -> Double.NaN;
                case LATEST -> earlier[i];
                case MEAN, MEDIAN -> typical.computeIfAbsent("", all -> typical(column));
                case GROUP_MEAN, GROUP_MEDIAN ->
                    groups.get(i) == null
                            ? Double.NaN
                            : typical.computeIfAbsent(groups.get(i), group -> typical(members(column, group)));
            };
        }
        return filled;
    }

    private double[] members(double[] column, String group) {
        return IntStream.range(0, column.length)
                .filter(i -> Objects.equals(groups.get(i), group))
                .mapToDouble(i -> column[i])
                .toArray();
    }

    private double typical(double[] column) {
        ColumnSummary summary = ColumnSummary.of(column);
        return rule.method() == Imputation.MEAN || rule.method() == Imputation.GROUP_MEAN
                ? summary.mean()
                : summary.median();
    }
}
