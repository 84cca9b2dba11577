package org.cityrankings.certainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cityrankings.certainty.BoundsResult.CityBounds;
import org.cityrankings.certainty.BoundsSettings.Limits;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.Composite;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CompositeResult;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Numbers;
import org.cityrankings.composite.RoundingStep;
import org.cityrankings.program.Aggregation;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.Workers;

/** Bounds of an index as it is asked for; the mathematics below has tests of its own. */
class BoundsTest {
    private static final Workers ALONE = new Workers(Runnable::run, 1);
    private static final BoundsSettings ANY = new BoundsSettings(null, null);

    @Property(tries = 25)
    void noDrawOfATreeIsOutsideTheBoundsOfAllWeights(
            @ForAll long seed,
            @ForAll @IntRange(max = 2) int missing,
            @ForAll @IntRange(min = 2, max = 12) int cities) {
        CompositeData data = RandomIndex.data(seed, cities, 5, missing * 0.15);
        Assumptions uniform =
                new Assumptions(new WeightAssumption(WeightDrawing.UNIFORM, null, null), null, null, null);
        CompositeAnswer result = Certainty.of(
                        data,
                        RandomIndex.method(data, AggregationRule.ARITHMETIC),
                        new UncertaintySettings(uniform, 300, seed, List.of(0.0, 1.0), null, null, null, null, null),
                        null,
                        ANY)
                .answer(1e10, ALONE);
        for (int city = 0; city < cities; city++) {
            CityBounds bounds = result.bounds().cities().get(city);
            List<Double> seen = result.uncertainty().cities().get(city).quantiles();
            if (seen.get(0) == null) {
                assertEquals(null, bounds.best());
            } else {
                assertTrue(bounds.best() <= seen.get(0), "best of " + city);
                assertTrue(bounds.worst() >= seen.get(1), "worst of " + city);
            }
        }
    }

    @Example
    void narrowerLimitsGiveNarrowerBoundsDownToTheRankItself() {
        CompositeData data = RandomIndex.data(5, 15, 6, 0);
        List<CityBounds> all = bounds(data, ANY);
        List<CityBounds> some = bounds(data, new BoundsSettings(0.2, null));
        List<CityBounds> none = bounds(data, new BoundsSettings(0.0, null));
        List<Double> ranks = Composite.of(data, RandomIndex.method(data, AggregationRule.ARITHMETIC)).cities().stream()
                .map(CompositeResult.CityScore::rank)
                .toList();
        for (int city = 0; city < 15; city++) {
            assertTrue(all.get(city).exact() && some.get(city).exact());
            assertTrue(all.get(city).best() <= some.get(city).best());
            assertTrue(all.get(city).worst() >= some.get(city).worst());
            assertEquals(ranks.get(city), none.get(city).best(), 0);
            assertEquals(ranks.get(city), none.get(city).worst(), 0);
        }
        assertFalse(all.equals(some));
    }

    @Example
    void limitsHoldForTheWeightOfAnIndicatorInTheIndex() {
        CompositeData data = RandomIndex.data(5, 15, 6, 0);
        BoundsSettings alone = new BoundsSettings(null, Map.of("i3", new Limits(1.0, 1.0)));
        double[] ranks = RankOrder.ranks(Numbers.array(data.indicators().get(3).values()), TieRule.MIN);
        List<CityBounds> bounds = bounds(data, alone);
        for (int city = 0; city < 15; city++) {
            assertEquals(new CityBounds("c" + city, (int) ranks[city], (int) ranks[city], true), bounds.get(city));
        }
    }

    @Example
    void whatHasNoBoundsIsRefusedWithItsPlace() {
        CompositeData data = RandomIndex.data(5, 15, 6, 0);
        CompositeData gaps = RandomIndex.data(5, 15, 6, 0.3);
        CompositeMethod means = RandomIndex.method(data, AggregationRule.ARITHMETIC);
        refused("/bounds", data, RandomIndex.method(data, AggregationRule.of(Aggregation.GEOMETRIC)), ANY);
        refused("/bounds", gaps, means, new BoundsSettings(0.2, null));
        refused("/bounds", data, means, new BoundsSettings(0.2, Map.of("i3", new Limits(null, null))));
        refused("/bounds/share", data, means, new BoundsSettings(-0.2, null));
        refused("/bounds/share", data, means, new BoundsSettings(Double.NaN, null));
        refused("/bounds/limits/i3", data, means, new BoundsSettings(null, Map.of("i3", new Limits(0.5, 0.4))));
        refused("/bounds/limits/a~1b", data, means, new BoundsSettings(null, Map.of("a/b", new Limits(0.5, null))));
        refused(
                "/bounds/limits",
                data,
                means,
                new BoundsSettings(null, Map.of("i3", new Limits(0.6, null), "i2", new Limits(0.6, null))));
        Stream.of(TieRule.DENSE, TieRule.MIN).forEach(ties -> {
            List<CompositeMethod.Rounding> rounding = List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 1));
            refused(
                    ties == TieRule.DENSE ? "/method/ties" : "/method/ranksFromRounded",
                    data,
                    new CompositeMethod(means.index(), means.settings(), null, rounding, true, ties, null),
                    ANY);
        });
    }

    private static void refused(String pointer, CompositeData data, CompositeMethod method, BoundsSettings settings) {
        assertEquals(
                pointer,
                assertThrows(MethodRefused.class, () -> Certainty.of(data, method, null, null, settings)
                                .answer(1e10, ALONE))
                        .pointer());
    }

    private static List<CityBounds> bounds(CompositeData data, BoundsSettings settings) {
        return Certainty.of(data, RandomIndex.method(data, AggregationRule.ARITHMETIC), null, null, settings)
                .answer(1e11, ALONE)
                .bounds()
                .cities();
    }
}
