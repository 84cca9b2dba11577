package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;

/** What holds of every index, tried on random ones that a seed brings back. */
class CompositePropertiesTest {
    private static final List<Normalisation> METHODS = List.of(
            Normalisation.MIN_MAX,
            Normalisation.Z_SCORE,
            Normalisation.RANK,
            Normalisation.PERCENTILE_RANK,
            Normalisation.BORDA,
            Normalisation.CATEGORICAL,
            Normalisation.DISTANCE_TO_BEST,
            Normalisation.DISTANCE_TO_REFERENCE,
            Normalisation.FRACTION_OF_MAXIMUM,
            Normalisation.ABOVE_BELOW_MEAN);

    @Property(tries = 30)
    void theOrderOfCitiesAndIndicatorsChangesNoBit(@ForAll long seed) {
        Random random = new Random(seed);
        CompositeData data = data(random, 23, 9, 0.1);
        for (Normalisation normalisation : METHODS) {
            CriterionSettings settings = settings(normalisation, Aggregation.ARITHMETIC);
            Map<String, Double> expected = scores(data, tree(data.indicators()), settings);
            List<CompositeData.Indicator> shuffled = new ArrayList<>(data.indicators());
            Collections.shuffle(shuffled, random);
            List<Integer> order = new ArrayList<>(IntStream.range(0, 23).boxed().toList());
            Collections.shuffle(order, random);
            CompositeData other = new CompositeData(
                    permuted(data.cities(), order),
                    shuffled.stream()
                            .map(one -> new CompositeData.Indicator(
                                    one.id(), null, one.direction(), permuted(one.values(), order), null))
                            .toList(),
                    null,
                    Map.of("half", permuted(data.groups().get("half"), order)));
            assertEquals(expected, scores(other, tree(shuffled), settings), normalisation.word());
        }
    }

    @Property(tries = 30)
    void improvingAnIndicatorNeverLowersTheScoreOfTheCity(@ForAll long seed) {
        Random random = new Random(seed);
        CompositeData data = data(random, 12, 6, 0);
        for (Normalisation normalisation : METHODS) {
            // Steps that move with a city's value can change the order of others in a criterion, and by that its own
            // above.
            boolean steps =
                    normalisation == Normalisation.CATEGORICAL || normalisation == Normalisation.ABOVE_BELOW_MEAN;
            for (Aggregation aggregation :
                    steps ? List.of(Aggregation.ARITHMETIC) : List.of(Aggregation.ARITHMETIC, Aggregation.COPELAND)) {
                CriterionSettings settings = settings(normalisation, aggregation);
                int indicator = random.nextInt(6);
                int city = random.nextInt(12);
                Map<String, Double> before = scores(data, tree(data.indicators()), settings);
                CompositeData better = improved(data, indicator, city, random.nextDouble());
                Map<String, Double> after = scores(better, tree(data.indicators()), settings);
                String name = data.cities().get(city);
                assertTrue(
                        after.get(name) >= before.get(name) - 1e-12,
                        "%s %s: %s after %s".formatted(normalisation, aggregation, after.get(name), before.get(name)));
            }
        }
    }

    @Property(tries = 30)
    void improvingAnIndicatorNeverLowersAMeanOfPowers(@ForAll long seed) {
        Random random = new Random(seed);
        CompositeData data = data(random, 12, 6, 0);
        for (AggregationRule rule : List.of(
                AggregationRule.of(Aggregation.GEOMETRIC),
                AggregationRule.of(Aggregation.HARMONIC),
                new AggregationRule(Aggregation.POWER_MEAN, 2.5, null))) {
            CriterionSettings settings =
                    new CriterionSettings(null, null, NormalisationRule.minMax(1, 100), Weighting.GIVEN, rule, null);
            int city = random.nextInt(12);
            String name = data.cities().get(city);
            double before = scores(data, tree(data.indicators()), settings).get(name);
            CompositeData better = improved(data, random.nextInt(6), city, random.nextDouble());
            double after = scores(better, tree(data.indicators()), settings).get(name);
            assertTrue(after >= before - 1e-12, "%s: %s after %s".formatted(rule, after, before));
        }
    }

    @Property(tries = 30)
    void anotherUnitChangesNothing(@ForAll long seed) {
        for (Normalisation normalisation : List.of(Normalisation.MIN_MAX, Normalisation.Z_SCORE, Normalisation.RANK)) {
            Random random = new Random(seed);
            CompositeData data = data(random, 15, 5, 0.1);
            double factor = Math.exp(random.nextGaussian() * 5);
            double offset = normalisation == Normalisation.RANK ? 0 : random.nextGaussian();
            CompositeData scaled = new CompositeData(
                    data.cities(),
                    data.indicators().stream()
                            .map(one -> new CompositeData.Indicator(
                                    one.id(),
                                    null,
                                    one.direction(),
                                    one.values().stream()
                                            .map(value -> value == null ? null : (Double) ((value + offset) * factor))
                                            .toList(),
                                    null))
                            .toList(),
                    null,
                    data.groups());
            CriterionSettings settings = settings(normalisation, Aggregation.ARITHMETIC);
            Map<String, Double> expected = scores(data, tree(data.indicators()), settings);
            scores(scaled, tree(data.indicators()), settings)
                    .forEach((city, score) -> assertEquals(expected.get(city), score, 1e-9, city));
        }
    }

    @Property(tries = 30)
    void weightsSumTo1AndContributionsToTheScore(@ForAll long seed) {
        CompositeData data = data(new Random(seed), 20, 8, 0.15);
        for (AggregationRule rule : List.of(
                AggregationRule.ARITHMETIC,
                AggregationRule.of(Aggregation.GEOMETRIC),
                AggregationRule.of(Aggregation.HARMONIC),
                new AggregationRule(Aggregation.POWER_MEAN, 2.5, null),
                new AggregationRule(Aggregation.POWER_MEAN, -0.5, null))) {
            CompositeResult result = Composite.of(
                    data,
                    new CompositeMethod(
                            tree(data.indicators()),
                            new CriterionSettings(
                                    null, null, NormalisationRule.minMax(1, 100), Weighting.GIVEN, rule, null)));
            double[] added = new double[20];
            double weights = 0;
            for (CompositeResult.CriterionScores criterion : result.criteria()) {
                if (criterion.indicator() != null) {
                    weights += criterion.effectiveWeight();
                    for (int i = 0; i < 20; i++) {
                        Double contribution = criterion.contributions().get(i);
                        added[i] += contribution == null ? 0 : contribution;
                    }
                }
            }
            assertEquals(1, weights, 1e-12);
            for (int i = 0; i < 20; i++) {
                CompositeResult.CityScore city = result.cities().get(i);
                assertEquals(city.score(), added[i], 1e-9, city.city());
            }
        }
    }

    private static CriterionSettings settings(Normalisation normalisation, Aggregation aggregation) {
        return new CriterionSettings(
                new ImputationRule(Imputation.GROUP_MEDIAN, "half", null),
                null,
                NormalisationRule.of(normalisation),
                null,
                AggregationRule.of(aggregation),
                null);
    }

    private static Map<String, Double> scores(CompositeData data, CriterionNode tree, CriterionSettings settings) {
        Map<String, Double> scores = new HashMap<>();
        Composite.of(data, new CompositeMethod(tree, settings))
                .cities()
                .forEach(city -> scores.put(city.city(), city.score()));
        return scores;
    }

    /** The indicators whose number is odd are a pillar of their own; weights go by the number. */
    private static CriterionNode tree(List<CompositeData.Indicator> indicators) {
        List<CriterionNode> odd = new ArrayList<>();
        List<CriterionNode> all = new ArrayList<>();
        for (CompositeData.Indicator one : indicators) {
            int number = Integer.parseInt(one.id());
            (number % 2 == 1 ? odd : all).add(CriterionNode.leaf(one.id(), 1.0 + number, null));
        }
        all.add(CriterionNode.of("odd", 2.5, null, odd));
        return CriterionNode.of("index", null, null, all);
    }

    private static <T> List<T> permuted(List<T> list, List<Integer> order) {
        return order.stream().map(list::get).toList();
    }

    /** Values above 0, so that all methods take them; even indicators are better when lower. */
    private static CompositeData data(Random random, int cities, int indicators, double missing) {
        List<CompositeData.Indicator> columns = new ArrayList<>();
        for (int k = 0; k < indicators; k++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < cities; i++) {
                values.add(random.nextDouble() < missing ? null : (Double) Math.exp(random.nextGaussian()));
            }
            columns.add(new CompositeData.Indicator(
                    String.valueOf(k), null, k % 2 == 0 ? Direction.LOWER : Direction.HIGHER, values, null));
        }
        return new CompositeData(
                IntStream.range(0, cities).mapToObj(i -> "city" + i).toList(),
                columns,
                null,
                Map.of(
                        "half",
                        IntStream.range(0, cities).mapToObj(i -> "half" + i % 2).toList()));
    }

    private static CompositeData improved(CompositeData data, int indicator, int city, double by) {
        List<CompositeData.Indicator> columns = new ArrayList<>(data.indicators());
        CompositeData.Indicator one = columns.get(indicator);
        List<Double> values = new ArrayList<>(one.values());
        values.set(city, one.direction() == Direction.HIGHER ? values.get(city) + by : values.get(city) * by);
        columns.set(indicator, new CompositeData.Indicator(one.id(), null, one.direction(), values, null));
        return new CompositeData(data.cities(), columns, null, data.groups());
    }
}
