package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.indicator.Direction;

/** The data of the Human Development Index 2022 and the criteria that UNDP computes it by. */
public final class Hdi {
    private static final CriterionSettings ARITHMETIC =
            new CriterionSettings(null, null, null, null, AggregationRule.ARITHMETIC, null);

    private Hdi() {}

    public static CompositeData data() {
        ReferenceTable data = ReferenceTable.read("hdi/data.csv");
        List<CompositeData.Indicator> indicators = List.of("le", "eys", "mys", "gnipc").stream()
                .map(id -> new CompositeData.Indicator(id, null, Direction.HIGHER, data.numbers(id), null))
                .toList();
        return new CompositeData(data.texts("iso3"), indicators, null, null);
    }

    public static CriterionNode index() {
        return CriterionNode.of(
                "hdi",
                null,
                null,
                List.of(
                        leaf("le"),
                        CriterionNode.of("education", null, ARITHMETIC, List.of(leaf("eys"), leaf("mys"))),
                        leaf("gnipc")));
    }

    private static CriterionNode leaf(String id) {
        ReferenceTable goalposts = ReferenceTable.read("hdi/goalposts.csv");
        int row = goalposts.texts("indicator").indexOf(id);
        return CriterionNode.leaf(
                id,
                null,
                CriterionSettings.of(NormalisationRule.goalposts(
                        goalposts.numbers("min").get(row),
                        goalposts.numbers("max").get(row),
                        1,
                        goalposts.texts("transform").get(row).equals("ln"))));
    }
}
