package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.composite.CompositeCost;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.Variant;
import org.cityrankings.robustness.RankBounds;
import org.cityrankings.robustness.RankStatistics;

/**
 * What it costs to tell how sure the ranks of an index are, known before any work is done, so that too much can be
 * refused.
 *
 * @param operations elementary ones, to a factor of a few
 * @param bytes of memory at a time
 */
record CertaintyCost(double operations, double bytes) {
    private static final CertaintyCost NONE = new CertaintyCost(0, 0);
    private static final double OF_A_WEIGHT = 40;
    private static final double OF_ROUNDING = 200;
    private static final double OF_A_SAMPLE = 10;
    /** Bytes of a rank's share in the answer, as an object and as text, and of a pair's. */
    private static final double OF_A_SHARE = 100;

    private static final double OF_A_PAIR = 40;

    CertaintyCost plus(CertaintyCost other) {
        return new CertaintyCost(operations + other.operations, bytes + other.bytes);
    }

    /** @param settings for this number of cities, or null where nothing is drawn */
    static CertaintyCost of(int cities, CompositeMethod method, UncertaintySettings settings, int threads) {
        if (settings == null) {
            return NONE;
        }
        List<CriterionTree.Criterion> criteria = new CriterionTree(method).criteria();
        List<Variant> variants = new Alternatives(criteria, settings.assumptions()).all();
        double counting = RankStatistics.operations(cities, settings.pairs());
        double once = run(cities, method, criteria, variants);
        double leaves =
                criteria.stream().filter(CriterionTree.Criterion::isLeaf).count();
        double leftOut = settings.leaveOneOut() ? leaves * once : 0;
        double told = settings.detail()
                ? OF_A_SHARE * cities * Math.min(settings.draws(), cities)
                        + (settings.pairs() ? OF_A_PAIR * cities * cities : 0)
                : 0;
        return prepared(cities, method, criteria, variants)
                .plus(new CertaintyCost(
                        settings.draws() * (once + counting) + leftOut,
                        threads * RankStatistics.bytes(cities, method.ties(), settings.pairs()) + told));
    }

    /** @param settings with their assumptions, or null where nothing is split */
    static CertaintyCost of(int cities, CompositeMethod method, SensitivitySettings settings) {
        if (settings == null) {
            return NONE;
        }
        List<CriterionTree.Criterion> criteria = new CriterionTree(method).criteria();
        List<Variant> variants = new Alternatives(criteria, settings.assumptions()).all();
        double assumptions = settings.eachWeight() ? criteria.size() + 3.0 : 4;
        double runs = settings.base() * (assumptions + 2);
        double once = run(cities, method, criteria, variants) + RankStatistics.operations(cities, false);
        double byCity = settings.byCity() ? runs * cities : 0;
        return prepared(cities, method, criteria, variants)
                .plus(new CertaintyCost(
                        runs * once + OF_A_SAMPLE * settings.samples() * runs + OF_A_SAMPLE * byCity,
                        Double.BYTES * (3 * runs + 2 * assumptions * settings.samples() + byCity)));
    }

    /** @param settings or null where nothing is bounded */
    static CertaintyCost of(int cities, CompositeMethod method, BoundsSettings settings) {
        if (settings == null) {
            return NONE;
        }
        int leaves = new CriterionTree(method).leaves().size();
        return new CertaintyCost(RankBounds.operations(cities, leaves), 0);
    }

    /** What is done once for each variant, and kept. */
    private static CertaintyCost prepared(
            int cities, CompositeMethod method, List<CriterionTree.Criterion> criteria, List<Variant> variants) {
        return new CertaintyCost(
                variants.size() * CompositeCost.of(cities, method),
                2.0 * Double.BYTES * variants.size() * criteria.size() * cities);
    }

    /** A run with other weights under any of the variants, on average. */
    private static double run(
            int cities, CompositeMethod method, List<CriterionTree.Criterion> criteria, List<Variant> variants) {
        double rounding = method.ranksByRounded() ? OF_ROUNDING * cities : 0;
        return rounding
                + OF_A_WEIGHT * criteria.size()
                + variants.stream()
                        .mapToDouble(variant -> CompositeCost.ofWeights(cities, criteria, variant))
                        .average()
                        .orElseThrow();
    }
}
