package org.cityrankings.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.program.Transform;

/**
 * The criteria of an edition as a method that can be computed. The record keeps no scale: goalposts and min-max give 0
 * to 100, values beyond goalposts count as on them. What stands in for a missing value does so among the normalised
 * ones, as a score, and only for indicators; a criterion that says nothing does as its method says.
 */
public final class EditionTree {
    /** Published methods have a handful of levels; what is nested without end could not be read as JSON again. */
    private static final int DEEPEST = 100;

    private static final double FULL_SCORE = 100;
    private static final Set<Normalisation> TAKE_LOGARITHMS =
            Set.of(Normalisation.MIN_MAX, Normalisation.GOALPOSTS, Normalisation.Z_SCORE, Normalisation.NONE);

    private final EditionData edition;
    private final Set<String> gaps;
    private final Map<String, List<EditionData.Node>> below = new HashMap<>();
    private final Imputation imputation;
    private final Set<String> reasons = new TreeSet<>();
    private final Set<String> caveats = new TreeSet<>();

    /** @param gaps the indicators of which values are missing */
    EditionTree(EditionData edition, Set<String> gaps) {
        this.edition = edition;
        this.gaps = gaps;
        imputation = edition.imputation() == null ? Imputation.NONE : edition.imputation();
        edition.criteria().forEach(node -> below.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                .add(node));
    }

    /** Call it before the others; complete only where there are no reasons. */
    CompositeMethod method() {
        CriterionSettings settings = new CriterionSettings(
                impute(imputation), null, null, null, AggregationRule.of(known(edition.aggregation())), null);
        List<CriterionNode> top = children(null, imputation, edition.aggregation(), 1);
        if (edition.imputation() == null && !gaps.isEmpty()) {
            caveats.add("What stands in for missing values is not known; they are left out, and other weights grow.");
        }
        return new CompositeMethod(CriterionNode.of(id(edition), null, null, top), settings);
    }

    /** What the index itself is called; no criterion has a colon in its id. */
    public static String id(EditionData edition) {
        return edition.program() + ":" + edition.year();
    }

    /** Why it cannot be computed, in full sentences. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** What had to be supposed, in full sentences. */
    List<String> caveats() {
        return List.copyOf(caveats);
    }

    private Aggregation known(Aggregation aggregation) {
        if (aggregation == null) {
            reasons.add("It is not known how the criteria are joined.");
        }
        return aggregation;
    }

    private ImputationRule impute(Imputation how) {
        boolean grouped = how == Imputation.GROUP_MEAN || how == Imputation.GROUP_MEDIAN;
        if (grouped && edition.groups().isEmpty()) {
            reasons.add("Missing values are replaced by those of groups, but the edition's groups are not known.");
        }
        return how == Imputation.NONE
                ? ImputationRule.NONE
                : new ImputationRule(
                        how,
                        grouped ? EditionColumns.GROUP : null,
                        how == Imputation.LATEST ? ImputationStage.VALUES : ImputationStage.NORMALISED);
    }

    private List<CriterionNode> children(String parent, Imputation filled, Aggregation joined, int depth) {
        List<EditionData.Node> counted = counted(parent);
        String place = parent == null ? "at the top" : "below '" + parent + "'";
        long told = counted.stream().filter(node -> node.weight() != null).count();
        if (told > 0 && told < counted.size()) {
            reasons.add("The weights of only some of the criteria %s are known.".formatted(place));
        } else if (told == 0 && counted.size() > 1) {
            caveats.add("The weights of the criteria %s are not known; they count equally.".formatted(place));
        }
        if (depth > DEEPEST) {
            reasons.add("The criteria are nested more than %d deep.".formatted(DEEPEST));
            return List.of();
        }
        return counted.stream()
                .map(node -> node.indicator() == null ? inner(node, filled, joined, depth) : leaf(node, filled))
                .toList();
    }

    /** The criteria below one, without those that were never measured and do not count. */
    private List<EditionData.Node> counted(String parent) {
        return below.getOrDefault(parent, List.of()).stream()
                .filter(node -> node.indicator() != null || below.containsKey(node.id()) || !"0".equals(node.weight()))
                .toList();
    }

    private CriterionNode inner(EditionData.Node node, Imputation filled, Aggregation joined, int depth) {
        if (counted(node.id()).isEmpty()) {
            reasons.add("'%s' has neither an indicator nor criteria below it.".formatted(node.id()));
        }
        Imputation own = node.imputation() == null ? imputation : node.imputation();
        if (node.imputation() != null
                && own != Imputation.NONE
                && below.getOrDefault(node.id(), List.of()).stream().anyMatch(child -> child.indicator() == null)) {
            caveats.add("Below '%s' only missing values of indicators are filled.".formatted(node.id()));
        }
        Aggregation how = known(node.aggregation() == null ? edition.aggregation() : node.aggregation());
        boolean same = own == filled && how == joined;
        return new CriterionNode(
                node.id(),
                node.name(),
                weight(node.weight()),
                null,
                null,
                same
                        ? null
                        : new CriterionSettings(
                                own == filled ? null : impute(own),
                                null,
                                null,
                                null,
                                how == joined ? null : AggregationRule.of(how),
                                null),
                children(node.id(), own, how, depth + 1));
    }

    private CriterionNode leaf(EditionData.Node node, Imputation filled) {
        if (EditionColumns.direction(node) == null) {
            reasons.add("It is not known which values of '%s' are better.".formatted(node.indicator()));
        }
        if (filled == Imputation.LATEST && gaps.contains(node.indicator())) {
            reasons.add("Earlier values stand in for missing ones of '%s', but an edition keeps only its own."
                    .formatted(node.indicator()));
        }
        return new CriterionNode(
                node.id(),
                node.name(),
                weight(node.weight()),
                node.indicator(),
                null,
                node.normalisation() == null ? unknown(node) : CriterionSettings.of(rule(node)),
                List.of());
    }

    private CriterionSettings unknown(EditionData.Node node) {
        reasons.add("It is not known how the values of '%s' are normalised.".formatted(node.id()));
        return null;
    }

    private NormalisationRule rule(EditionData.Node node) {
        Normalisation method = node.normalisation();
        Boolean logarithm = node.transform() == Transform.LOG ? Boolean.TRUE : null;
        if (logarithm != null && !TAKE_LOGARITHMS.contains(method)) {
            reasons.add("'%s' takes logarithms, which %s cannot be computed of.".formatted(node.id(), method.word()));
        }
        boolean scaled = method == Normalisation.MIN_MAX || method == Normalisation.GOALPOSTS;
        if (scaled) {
            caveats.add("The record keeps no scale of scores; here they run from 0 to 100.");
        }
        boolean goalposts = method == Normalisation.GOALPOSTS;
        boolean target = method == Normalisation.DISTANCE_TO_TARGET;
        if (goalposts && (node.best() == null || node.worst() == null) || target && node.best() == null) {
            reasons.add("'%s' has no goalposts for %s.".formatted(node.id(), method.word()));
            return null;
        }
        return new NormalisationRule(
                method,
                scaled ? 0.0 : null,
                scaled ? FULL_SCORE : null,
                null,
                null,
                goalposts ? node.worst().doubleValue() : null,
                goalposts ? node.best().doubleValue() : null,
                goalposts ? Boolean.TRUE : null,
                logarithm,
                null,
                null,
                null,
                target ? node.best().doubleValue() : null,
                null);
    }

    /** A decimal, or a fraction of two. */
    private static Double weight(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/", 2);
        double numerator = Double.parseDouble(parts[0]);
        return parts.length == 1 ? numerator : numerator / Double.parseDouble(parts[1]);
    }
}
