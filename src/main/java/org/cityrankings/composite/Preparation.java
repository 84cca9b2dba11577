package org.cityrankings.composite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;
import org.cityrankings.program.Normalisation;

/**
 * Data and a method that were checked and fit together, with the cities that are left after screening: what every way
 * of computing starts from.
 */
final class Preparation {
    private final CompositeData data;
    private final CompositeMethod method;
    private final CriterionTree tree;
    private final List<CompositeData.Indicator> indicators;
    private final double[][] denominated;
    private final int[] kept;
    private final List<String> cities;

    Preparation(CompositeData data, CompositeMethod method) {
        DataCheck.check(data);
        MethodRefused.when(method == null, "/method", "There is no method.");
        this.data = data;
        this.method = method;
        this.tree = new CriterionTree(method);
        MethodCheck.check(method, tree);
        this.indicators = indicators();
        double[][] all = tree.leaves().stream()
                .map(leaf -> denominated(leaf, indicators.get(leaf.leaf()).values()))
                .toArray(double[][]::new);
        this.kept = IntStream.range(0, data.cities().size())
                .filter(city -> available(all, city) >= method.minimumAvailability() - 1e-12)
                .toArray();
        MethodRefused.when(kept.length == 0, "/method/minimumAvailability", "No city has so many values.");
        this.denominated = Arrays.stream(all).map(this::kept).toArray(double[][]::new);
        this.cities = Arrays.stream(kept).mapToObj(data.cities()::get).toList();
    }

    CriterionTree tree() {
        return tree;
    }

    CompositeMethod method() {
        return method;
    }

    /** Those that are left. */
    List<String> cities() {
        return cities;
    }

    List<String> leftOut() {
        Set<String> left = new HashSet<>(cities);
        return data.cities().stream().filter(city -> !left.contains(city)).toList();
    }

    CompositeData.Indicator indicator(CriterionTree.Criterion leaf) {
        return indicators.get(leaf.leaf());
    }

    /** The values by city, divided where the method says so, NaN where there is none. */
    double[] values(CriterionTree.Criterion leaf) {
        return denominated[leaf.leaf()];
    }

    /** An indicator from its values to what goes into the index. */
    IndicatorSteps steps(CriterionTree.Criterion leaf, Variant variant) {
        return steps(leaf, variant, values(leaf));
    }

    /** The same if these were the values. */
    IndicatorSteps steps(CriterionTree.Criterion leaf, Variant variant, double[] values) {
        Interruption.check();
        CompositeData.Indicator indicator = indicator(leaf);
        CriterionSettings settings = leaf.settings().with(variant);
        String pointer = leaf.pointer() + "/settings";
        Imputing imputing = imputing(leaf, settings.imputation(), pointer + "/imputation");
        boolean first = settings.imputation().stage() == ImputationStage.VALUES;
        double[] imputed = first ? imputing.of(values) : values;
        Outliers treated = Outliers.of(imputed, settings.treatment());
        MethodRefused.when(
                treated.logarithm()
                        && (settings.normalisation().method() == Normalisation.GOALPOSTS
                                || settings.normalisation().method() == Normalisation.DISTANCE_TO_TARGET),
                pointer + "/treatment/logarithm",
                "'%s' became logarithms, which the goalposts or the target do not fit.",
                leaf.id());
        double[] normalised = new Normalising(
                        settings.normalisation(), indicator.direction(), pointer + "/normalisation", cities)
                .of(treated.values());
        double[] complete = first ? normalised : imputing.of(normalised);
        return new IndicatorSteps(values, imputed, treated, method.rounded(RoundingStep.NORMALISED, complete));
    }

    private Imputing imputing(CriterionTree.Criterion leaf, ImputationRule rule, String pointer) {
        boolean obvious = rule.group() == null && data.groups().size() == 1;
        List<String> groups = obvious
                ? data.groups().values().iterator().next()
                : rule.group() == null ? null : data.groups().get(rule.group());
        List<Double> earlier = indicator(leaf).earlier();
        return new Imputing(
                rule,
                groups == null
                        ? null
                        : Arrays.stream(kept).mapToObj(groups::get).toList(),
                earlier.isEmpty() ? gaps(kept.length) : kept(denominated(leaf, earlier)),
                pointer);
    }

    private static double[] gaps(int length) {
        double[] gaps = new double[length];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    private List<CompositeData.Indicator> indicators() {
        Map<String, CompositeData.Indicator> byId = new HashMap<>();
        data.indicators().forEach(indicator -> byId.put(indicator.id(), indicator));
        return tree.leaves().stream()
                .map(leaf -> {
                    CompositeData.Indicator indicator = byId.get(leaf.node().indicator());
                    MethodRefused.when(
                            indicator == null,
                            leaf.pointer() + "/indicator",
                            "The data have no indicator '%s'.",
                            leaf.node().indicator());
                    return indicator;
                })
                .toList();
    }

    private double[] denominated(CriterionTree.Criterion leaf, List<Double> values) {
        double[] column = Numbers.array(values);
        String id = leaf.node().denominator();
        if (id != null) {
            double[] by = data.denominators().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> Numbers.array(one.values()))
                    .orElseThrow(() -> new MethodRefused(
                            leaf.pointer() + "/denominator", "The data have no denominator '%s'.".formatted(id)));
            for (int i = 0; i < column.length; i++) {
                column[i] /= by[i];
                MethodRefused.when(
                        Double.isInfinite(column[i]),
                        leaf.pointer() + "/denominator",
                        "The value of %s is too large after the division.",
                        data.cities().get(i));
            }
        }
        return column;
    }

    private static double available(double[][] columns, int city) {
        return (double) Arrays.stream(columns)
                        .filter(column -> !Double.isNaN(column[city]))
                        .count()
                / columns.length;
    }

    private double[] kept(double[] column) {
        return Arrays.stream(kept).mapToDouble(city -> column[city]).toArray();
    }
}
