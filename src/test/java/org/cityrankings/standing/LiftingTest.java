package org.cityrankings.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.Composite;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionNode;
import org.cityrankings.composite.CriterionSettings;
import org.cityrankings.composite.NormalisationRule;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to lift a city does so when the whole index is computed with it, and a little less does not. */
class LiftingTest {
    private static final CompositeMethod OF_TWO = new CompositeMethod(
            CriterionNode.of(
                    "index",
                    null,
                    null,
                    List.of(CriterionNode.leaf("a", 1.0, null), CriterionNode.leaf("b", 1.0, null))),
            null);

    private static CompositeData data(Direction direction, Double... values) {
        List<Double> a = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            a.add(values[i]);
            b.add(values[i + 1]);
        }
        return new CompositeData(
                IntStream.range(0, a.size()).mapToObj(i -> "city" + i).toList(),
                List.of(
                        new CompositeData.Indicator("a", "%", direction, a, null),
                        new CompositeData.Indicator("b", "%", Direction.HIGHER, b, null)),
                null,
                null);
    }

    private static ComputedStanding standing(CompositeData data, CompositeMethod method, String city) {
        return new Lifting(new CompositeEvaluation(data, method), city).standing();
    }

    /**
     * Under min-max the leader has the score (1 + 0.5)/2 and the second (0.4 + 1)/2. In a it takes 0.5 to draw level, as
     * (0.5 + 1)/2. In b it takes the change c with b = 10 + c the new best, so that the leader falls to 5/(10 + c).
     */
    @Test
    void whatLiftsUnderMinMaxCountsInThatOthersAreMoved() {
        CompositeData data = data(Direction.HIGHER, 10.0, 5.0, 4.0, 10.0, 0.0, 0.0);
        ComputedStanding second = standing(data, OF_TWO, "city1");
        assertEquals(2, second.rank());
        assertEquals(3, second.of());
        assertEquals(List.of("city0"), second.next());
        assertEquals(
                List.of(
                        new Lift("a", null, "%", Direction.HIGHER, 4.0, 1.0, 5.0, 1, 0.1, false),
                        new Lift("b", null, "%", Direction.HIGHER, 10.0, 2.5, 12.5, 1, 0.25, true)),
                second.lifts());
        assertEquals(new ComputedStanding(1, 3, 0.75, List.of(), List.of()), standing(data, OF_TWO, "city0"));
    }

    /** The first has (100 + 1)/2; the second, (25 + 0)/2, would have (100 + 0)/2 at the goalpost of a. */
    @Test
    void whereNothingIsKnownOrNothingSufficesThereIsNoChange() {
        CompositeData data = data(Direction.LOWER, 1.0, 10.0, 8.0, 0.0, 9.5, null);
        CompositeMethod goalposts = new CompositeMethod(
                CriterionNode.of(
                        "index",
                        null,
                        null,
                        List.of(
                                CriterionNode.leaf(
                                        "a", 1.0, CriterionSettings.of(NormalisationRule.goalposts(10, 2, 100, false))),
                                CriterionNode.leaf("b", 1.0, null))),
                null);
        assertEquals(
                List.of(
                        new Lift("a", null, "%", Direction.LOWER, 8.0, null, null, null, null, null),
                        new Lift("b", null, "%", Direction.HIGHER, 0.0, null, null, null, null, null)),
                standing(data, goalposts, "city1").lifts());
        assertEquals(
                List.of(
                        new Lift("a", null, "%", Direction.LOWER, 9.5, -0.5, 9.0, 2, 0.5 / 8.5, false),
                        new Lift("b", null, "%", Direction.HIGHER, null, null, null, null, null, null)),
                standing(data, goalposts, "city2").lifts());
    }

    @Test
    void citiesThatShareTheNextScoreAreCaughtUpWithTogether() {
        ComputedStanding fourth =
                standing(data(Direction.LOWER, 1.0, 9.0, 1.0, 9.0, 1.0, 9.0, 2.0, 9.0, 9.0, 0.0), OF_TWO, "city3");
        assertEquals(4, fourth.rank());
        assertEquals(List.of("city0", "city1", "city2"), fourth.next());
        assertEquals(1, fourth.lifts().get(0).rank());
        assertEquals(-1, fourth.lifts().get(0).change());
    }

    @Test
    void whereAnyChangeDoesItIsSaidByATinyOne() {
        CompositeMethod byRank =
                new CompositeMethod(OF_TWO.index(), CriterionSettings.of(NormalisationRule.of(Normalisation.RANK)));
        CompositeData data = data(Direction.HIGHER, 0.0, 3.0, 0.0, 2.0, 1.0, 1.0, 0.0, 0.0);
        Lift lift = standing(data, byRank, "city3").lifts().get(0);
        assertEquals("a", lift.indicator());
        assertTrue(lift.change() > 0 && lift.change() < 1e-6, lift::toString);
        assertEquals(lift.rank(), rank(data, byRank, "city3", "a", lift.target()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Normalisation.class,
            names = {"NONE", "DISTANCE_TO_TARGET"},
            mode = EnumSource.Mode.EXCLUDE)
    void appliedItLiftsAndOnePercentLessDoesNot(Normalisation normalisation) {
        int lifted = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            CompositeData data = random(random);
            CompositeMethod method = method(random, normalisation, seed % 2 == 0);
            String city = "city" + random.nextInt(12);
            ComputedStanding standing = standing(data, method, city);
            for (Lift lift : standing.lifts()) {
                if (lift.target() != null) {
                    lifted++;
                    String what = "%s %s of %s, seed %d".formatted(normalisation, lift, city, seed);
                    assertEquals(lift.rank(), rank(data, method, city, lift.indicator(), lift.target()), what);
                    assertTrue(lift.rank() < standing.rank(), what);
                    assertEquals(lift.direction() == Direction.HIGHER, lift.change() > 0, what);
                    double less = lift.value() + 0.99 * lift.change();
                    assertEquals(standing.rank(), rank(data, method, city, lift.indicator(), less), what);
                }
            }
        }
        assertTrue(lifted > 40, "lifts tried: " + lifted);
    }

    private static CompositeMethod method(Random random, Normalisation normalisation, boolean geometric) {
        NormalisationRule rule = normalisation == Normalisation.GOALPOSTS ? null : NormalisationRule.of(normalisation);
        List<CriterionNode> leaves = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            leaves.add(CriterionNode.leaf(
                    String.valueOf(k),
                    1 + random.nextDouble(),
                    CriterionSettings.of(
                            rule != null
                                    ? rule
                                    : k % 2 == 0
                                            ? NormalisationRule.goalposts(5, 0.1, 100, true)
                                            : NormalisationRule.goalposts(0, 4, 100, false))));
        }
        List<CriterionNode> top = new ArrayList<>(leaves.subList(2, 5));
        top.add(CriterionNode.of("pillar", 2.0, null, leaves.subList(0, 2)));
        AggregationRule shifted = new AggregationRule(Aggregation.GEOMETRIC, null, 10.0);
        return new CompositeMethod(
                CriterionNode.of("index", null, null, top),
                new CriterionSettings(null, null, null, null, geometric ? shifted : null, null));
    }

    /** Values above 0, some missing; even indicators are better when lower. */
    private static CompositeData random(Random random) {
        List<CompositeData.Indicator> columns = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                values.add(random.nextDouble() < 0.1 ? null : (Double) Math.exp(random.nextGaussian()));
            }
            columns.add(new CompositeData.Indicator(
                    String.valueOf(k), null, k % 2 == 0 ? Direction.LOWER : Direction.HIGHER, values, null));
        }
        return new CompositeData(
                IntStream.range(0, 12).mapToObj(i -> "city" + i).toList(), columns, null, Map.of());
    }

    /** Computed as a whole with the value in its place. */
    static int rank(CompositeData data, CompositeMethod method, String city, String indicator, double value) {
        int place = data.cities().indexOf(city);
        List<CompositeData.Indicator> columns = data.indicators().stream()
                .map(one -> {
                    List<Double> values = new ArrayList<>(one.values());
                    values.set(place, one.id().equals(indicator) ? (Double) value : values.get(place));
                    return new CompositeData.Indicator(one.id(), one.unit(), one.direction(), values, null);
                })
                .toList();
        return Composite.of(new CompositeData(data.cities(), columns, null, data.groups()), method).cities().stream()
                .filter(one -> one.city().equals(city))
                .findFirst()
                .orElseThrow()
                .rank()
                .intValue();
    }
}
