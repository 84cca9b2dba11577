package org.cityrankings.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionNode;
import org.cityrankings.composite.CriterionSettings;
import org.cityrankings.composite.NormalisationRule;
import org.cityrankings.indicator.Direction;

/** Data that a seed brings back, with every second indicator in a pillar, for what has to hold of any. */
final class RandomIndex {
    private RandomIndex() {}

    /** Values above 0, some of them missing. */
    static CompositeData data(long seed, int cities, int indicators, double missing) {
        Random random = new Random(seed);
        List<CompositeData.Indicator> columns = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            List<Double> values = random.doubles(cities)
                    .mapToObj(value -> random.nextDouble() < missing ? null : (Double) (1 + 99 * value))
                    .toList();
            columns.add(new CompositeData.Indicator("i" + i, null, Direction.HIGHER, values, null));
        }
        return new CompositeData(
                IntStream.range(0, cities).mapToObj(city -> "c" + city).toList(), columns, null, null);
    }

    /** Weights go by the number of the indicator. */
    static CriterionNode tree(List<CompositeData.Indicator> indicators) {
        List<CriterionNode> pillar = new ArrayList<>();
        List<CriterionNode> all = new ArrayList<>();
        for (CompositeData.Indicator one : indicators) {
            int number = Integer.parseInt(one.id().substring(1));
            (number % 2 == 1 ? pillar : all).add(CriterionNode.leaf(one.id(), 1.0 + number, null));
        }
        if (!pillar.isEmpty()) {
            all.add(CriterionNode.of("pillar", 2.5, null, pillar));
        }
        return CriterionNode.of("index", null, null, all);
    }

    static CompositeMethod method(CompositeData data, AggregationRule rule) {
        return new CompositeMethod(
                tree(data.indicators()),
                new CriterionSettings(null, null, NormalisationRule.goalposts(0, 101, 100, false), null, rule, null));
    }
}
