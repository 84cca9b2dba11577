package org.cityrankings.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cityrankings.composite.CompositeResult.CityScore;
import org.cityrankings.composite.CompositeResult.CriterionScores;
import org.cityrankings.composite.CompositeResult.IndicatorValues;
import org.cityrankings.robustness.RankOrder;

/** Computes an index by a method, and keeps every step, so that each number can be followed back to the data. */
public final class Composite {
    private final Preparation preparation;
    private final CompositeMethod method;
    private final CriterionTree tree;
    private final List<IndicatorSteps> steps;
    private final Scoring.Scores scores;

    private Composite(CompositeData data, CompositeMethod method) {
        this.preparation = new Preparation(data, method);
        this.method = method;
        this.tree = preparation.tree();
        this.steps = tree.leaves().stream()
                .map(leaf -> preparation.steps(leaf, Variant.NONE))
                .toList();
        this.scores = new Scoring(
                        preparation,
                        Variant.NONE,
                        steps.stream().map(IndicatorSteps::normalised).toArray(double[][]::new))
                .of(null);
    }

    /**
     * The index by this method.
     *
     * @throws MethodRefused if the data or the method allow none, with the place in the request
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static CompositeResult of(CompositeData data, CompositeMethod method) {
        Composite composite = new Composite(data, method);
        return new CompositeResult(method, composite.preparation.leftOut(), composite.cities(), composite.criteria());
    }

    private List<CityScore> cities() {
        double[] unrounded = scores.scores()[0];
        double[] rounded = method.rounded(RoundingStep.SCORE, unrounded);
        double[] ranks = RankOrder.ranks(method.ranksFromRounded() ? rounded : unrounded, method.ties());
        Highlights highlights = new Highlights(tree, scores);
        return IntStream.range(0, unrounded.length)
                .mapToObj(city -> new CityScore(
                        preparation.cities().get(city),
                        Numbers.of(ranks[city]),
                        Numbers.of(rounded[city]),
                        Numbers.of(unrounded[city]),
                        scores.covered(0, city),
                        highlights.strengths(city, method.highlights()),
                        highlights.weaknesses(city, method.highlights())))
                .toList();
    }

    private List<CriterionScores> criteria() {
        double[][] contributions = new Contributions(tree, scores).all();
        double[] effective = scores.weights().clone();
        List<CriterionScores> criteria = new ArrayList<>();
        for (CriterionTree.Criterion one : tree.criteria()) {
            int i = one.index();
            if (i > 0) {
                effective[i] *= effective[one.parent()];
            }
            double[] coverage = IntStream.range(0, contributions[i].length)
                    .mapToDouble(city -> scores.covered(i, city))
                    .toArray();
            criteria.add(new CriterionScores(
                    one.id(),
                    one.node().name(),
                    i == 0 ? null : tree.criteria().get(one.parent()).id(),
                    scores.weights()[i],
                    effective[i],
                    one.settings(),
                    Numbers.of(scores.scores()[i]),
                    Numbers.of(RankOrder.ranks(scores.scores()[i], method.ties())),
                    Numbers.of(coverage),
                    Numbers.of(contributions[i]),
                    one.isLeaf() ? indicator(one) : null));
        }
        return criteria;
    }

    private IndicatorValues indicator(CriterionTree.Criterion leaf) {
        CompositeData.Indicator indicator = preparation.indicator(leaf);
        IndicatorSteps step = steps.get(leaf.leaf());
        Outliers treated = step.treated();
        return new IndicatorValues(
                indicator.id(),
                indicator.unit(),
                Numbers.of(step.denominated()),
                Numbers.of(step.imputed()),
                Numbers.of(treated.values()),
                Numbers.of(step.normalised()),
                where(city -> Double.isNaN(step.denominated()[city]) && !Double.isNaN(step.normalised()[city])),
                where(city -> !Double.isNaN(step.imputed()[city]) && step.imputed()[city] != treated.values()[city]),
                treated.winsorised(),
                treated.logarithm(),
                Numbers.of(treated.before().skewness()),
                Numbers.of(treated.before().kurtosis()),
                Numbers.of(treated.after().skewness()),
                Numbers.of(treated.after().kurtosis()));
    }

    private List<String> where(IntPredicate so) {
        List<String> cities = preparation.cities();
        return IntStream.range(0, cities.size())
                .filter(so)
                .mapToObj(cities::get)
                .toList();
    }
}
