package org.cityrankings.certainty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cityrankings.certainty.UncertaintyResult.CityRanks;
import org.cityrankings.certainty.UncertaintyResult.IndicatorShift;
import org.cityrankings.certainty.UncertaintyResult.RankShare;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Numbers;
import org.cityrankings.composite.RoundingStep;
import org.cityrankings.composite.Variant;
import org.cityrankings.robustness.LeaveOneOut;
import org.cityrankings.robustness.RankDraws;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.RankStatistics;
import org.cityrankings.robustness.Replicate;
import org.cityrankings.robustness.Replicates;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.WeightDraws;
import org.cityrankings.robustness.Workers;

/** Draws rankings under assumptions and tells of each city which ranks it had, so that no rank looks sharper than it is. */
final class Uncertainty {
    static final String POINTER = "/uncertainty";

    private final CompositeEvaluation evaluation;
    private final UncertaintySettings settings;
    private final TieRule ties;
    private final double[] nominalScores;
    private final FailedDraws failed = new FailedDraws();

    private Uncertainty(CompositeEvaluation evaluation, UncertaintySettings settings) {
        this.evaluation = evaluation;
        this.settings = settings;
        ties = evaluation.method().ties();
        nominalScores = evaluation.scores(evaluation.weights(), Variant.NONE);
    }

    /**
     * The ranks under these assumptions, of the same bits on any number of threads.
     *
     * @param settings for this number of cities
     * @throws MethodRefused if an alternative cannot be computed at all
     */
    static UncertaintyResult of(CompositeEvaluation evaluation, UncertaintySettings settings, Workers workers) {
        return new Uncertainty(evaluation, settings).result(workers);
    }

    private UncertaintyResult result(Workers workers) {
        RankStatistics statistics = new RankDraws(settings.draws(), settings.seed(), ties, settings.pairs())
                .run(replicates(), nominalScores.length, workers);
        List<FailedDraws.Failed> failures = failed.all();
        MethodRefused.when(
                statistics.draws() == 0,
                POINTER + "/assumptions",
                "None of the draws can be computed: %s",
                failures.stream().map(FailedDraws.Failed::reason).findFirst().orElse(""));
        double[] nominal = RankOrder.ranks(nominalScores, ties);
        boolean matrix = settings.pairs() && settings.detail();
        return new UncertaintyResult(
                settings,
                statistics.draws(),
                failures,
                all().mapToObj(city -> city(city, nominal[city], statistics)).toList(),
                matrix ? all().mapToObj(city -> ahead(city, statistics)).toList() : null,
                settings.leaveOneOut() ? leaveOneOut() : null);
    }

    private IntStream all() {
        return IntStream.range(0, nominalScores.length);
    }

    private Replicates replicates() {
        List<Variant> variants = new Alternatives(evaluation.criteria(), settings.assumptions())
                .computable(evaluation, POINTER + "/assumptions");
        WeightAssumption weights = settings.assumptions().weights();
        MethodRefused.when(
                weights == null && variants.size() == 1,
                POINTER + "/assumptions",
                "Nothing of it makes this index another one.");
        boolean fast = weights != null
                && variants.size() == 1
                && ArithmeticIndex.is(evaluation.method(), evaluation.criteria());
        return fast
                ? rounded(new WeightDraws(ArithmeticIndex.of(evaluation).tree(), weights.drawn()))
                : new AssumedDraws(
                        evaluation,
                        WeightLevel.of(evaluation.criteria(), evaluation.weights()),
                        variants,
                        weights == null ? null : weights.drawn(),
                        failed);
    }

    private Replicates rounded(WeightDraws draws) {
        CompositeMethod method = evaluation.method();
        if (!method.ranksByRounded()) {
            return draws;
        }
        return random -> {
            Replicate replicate = draws.open(random);
            return (draw, scores) -> {
                boolean computed = replicate.scores(draw, scores);
                System.arraycopy(method.rounded(RoundingStep.SCORE, scores), 0, scores, 0, scores.length);
                return computed;
            };
        };
    }

    private CityRanks city(int city, double rank, RankStatistics statistics) {
        int[] tied = settings.pairs() ? statistics.tiedWith(city, settings.tiedBelow()) : null;
        double draws = statistics.draws();
        return new CityRanks(
                evaluation.cities().get(city),
                Numbers.of(rank),
                Numbers.of(statistics.mean(city)),
                Numbers.of(statistics.quantiles(
                        city,
                        settings.quantiles().stream().mapToDouble(each -> each).toArray())),
                settings.top().stream().map(n -> statistics.top(city, n)).toList(),
                statistics.ranked(city) / draws,
                settings.detail() ? shares(city, statistics) : null,
                tied == null ? null : tied.length,
                tied == null || !settings.detail()
                        ? null
                        : Arrays.stream(tied).mapToObj(evaluation.cities()::get).toList());
    }

    private static List<RankShare> shares(int city, RankStatistics statistics) {
        int[] counts = statistics.counts(city);
        double[] ranks = statistics.ranks();
        return IntStream.range(0, counts.length)
                .filter(slot -> counts[slot] > 0)
                .mapToObj(slot -> new RankShare(ranks[slot], counts[slot] / (double) statistics.draws()))
                .toList();
    }

    private List<Double> ahead(int city, RankStatistics statistics) {
        return Numbers.of(
                all().mapToDouble(other -> statistics.ahead(city, other)).toArray());
    }

    private List<IndicatorShift> leaveOneOut() {
        List<CriterionTree.Criterion> leaves = evaluation.criteria().stream()
                .filter(CriterionTree.Criterion::isLeaf)
                .toList();
        String[] reasons = new String[leaves.size()];
        LeaveOneOut shifts = LeaveOneOut.of(
                nominalScores,
                leaves.size(),
                leaf -> {
                    try {
                        return evaluation.without(leaves.get(leaf));
                    } catch (MethodRefused refused) {
                        reasons[leaf] = refused.getMessage();
                        return evaluation.noScores();
                    }
                },
                ties);
        return IntStream.range(0, leaves.size())
                .mapToObj(leaf -> new IndicatorShift(
                        leaves.get(leaf).id(),
                        Numbers.of(shifts.shift()[leaf]),
                        Numbers.of(shifts.without()[leaf]),
                        reasons[leaf]))
                .toList();
    }
}
