package org.cityrankings.composite;

import java.util.HashSet;
import java.util.Set;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;

/** Refuses settings that nothing can be computed by, wherever in the method they come from. */
final class MethodCheck {
    private MethodCheck() {}

    static void check(CompositeMethod method, CriterionTree tree) {
        share(method.minimumAvailability(), "/method/minimumAvailability");
        MethodRefused.when(method.highlights() < 0, "/method/highlights", "It must not be below 0.");
        Set<RoundingStep> steps = new HashSet<>();
        for (int i = 0; i < method.rounding().size(); i++) {
            CompositeMethod.Rounding rounding = method.rounding().get(i);
            String pointer = "/method/rounding/" + i;
            MethodRefused.when(
                    rounding == null || rounding.step() == null, pointer + "/step", "It must be told what is rounded.");
            MethodRefused.when(!steps.add(rounding.step()), pointer + "/step", "It is there twice.");
            MethodRefused.when(
                    rounding.digits() == null || rounding.digits() < 0 || rounding.digits() > 15,
                    pointer + "/digits",
                    "There can be 0 to 15 decimals.");
        }
        for (CriterionTree.Criterion criterion : tree.criteria()) {
            Double weight = criterion.node().weight();
            MethodRefused.when(
                    weight != null && !(weight >= 0 && weight < Double.POSITIVE_INFINITY),
                    criterion.pointer() + "/weight",
                    "The weight of '%s' must be a number of at least 0.",
                    criterion.id());
            settings(criterion.settings(), criterion.pointer() + "/settings", criterion.isLeaf());
        }
    }

    private static void settings(CriterionSettings settings, String pointer, boolean leaf) {
        if (leaf) {
            imputation(settings.imputation(), pointer + "/imputation");
            treatment(settings.treatment(), pointer + "/treatment");
            MethodRefused.when(
                    settings.normalisation().method() == null, pointer + "/normalisation/method", "It is missing.");
            settings.normalisation().check(pointer + "/normalisation");
        } else {
            share(settings.minimumCoverage(), pointer + "/minimumCoverage");
            aggregation(settings.aggregation(), pointer + "/aggregation");
        }
    }

    private static void share(double share, String pointer) {
        MethodRefused.when(!(share >= 0 && share <= 1), pointer, "It must be a share from 0 to 1.");
    }

    private static void imputation(ImputationRule rule, String pointer) {
        MethodRefused.when(rule.method() == null, pointer + "/method", "It is missing.");
        MethodRefused.when(
                rule.method() == Imputation.LATEST && rule.stage() == ImputationStage.NORMALISED,
                pointer + "/stage",
                "Earlier values can only stand in for values, not for normalised ones.");
    }

    private static void treatment(Treatment treatment, String pointer) {
        MethodRefused.when(
                !(treatment.skewness() >= 0 && treatment.skewness() < Double.POSITIVE_INFINITY),
                pointer + "/skewness",
                "It must be a number of at least 0.");
        MethodRefused.when(!Double.isFinite(treatment.kurtosis()), pointer + "/kurtosis", "It must be a number.");
        MethodRefused.when(treatment.points() < 0, pointer + "/points", "It must not be below 0.");
    }

    private static void aggregation(AggregationRule rule, String pointer) {
        MethodRefused.when(rule.method() == null, pointer + "/method", "It is missing.");
        boolean power = rule.method() == Aggregation.POWER_MEAN;
        MethodRefused.when(
                power && (rule.exponent() == null || rule.exponent() == 0 || !Double.isFinite(rule.exponent())),
                pointer + "/exponent",
                "A power mean needs an exponent other than 0; the geometric mean is that of 0.");
        MethodRefused.when(
                !power && rule.exponent() != null, pointer + "/exponent", "Only a power mean has an exponent.");
        MethodRefused.when(
                !(rule.shift() >= 0 && rule.shift() < Double.POSITIVE_INFINITY),
                pointer + "/shift",
                "The shift must be a number of at least 0.");
        MethodRefused.when(
                rule.shift() > 0 && (rule.method() == Aggregation.ARITHMETIC || rule.method() == Aggregation.COPELAND),
                pointer + "/shift",
                "A shift has no meaning for %s.",
                rule.method().word());
    }
}
