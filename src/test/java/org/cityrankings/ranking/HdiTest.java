package org.cityrankings.ranking;

import java.util.List;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.junit.jupiter.api.Test;

/** The Human Development Index 2022 as UNDP published it. */
class HdiTest {
    private static final CriterionSettings GEOMETRIC =
            new CriterionSettings(null, null, null, null, AggregationRule.of(Aggregation.GEOMETRIC), null);
    private static final CriterionSettings ARITHMETIC =
            new CriterionSettings(null, null, null, null, AggregationRule.ARITHMETIC, null);

    @Test
    void allValuesAndRanksAreThePublishedOnes() {
        CompositeResult result = Composite.of(
                data(),
                new CompositeMethod(
                        index(),
                        GEOMETRIC,
                        null,
                        List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 3)),
                        true,
                        TieRule.MIN,
                        null));
        ReferenceTable expected = ReferenceTable.read("hdi/expected.csv");
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (int i = 0; i < 193; i++) {
            CompositeResult.CityScore country = result.cities().get(i);
            cells.equal("country", expected.texts("iso3").get(i), country.city());
            cells.equal(country.city() + " hdi", expected.numbers("hdi").get(i), country.score());
            cells.equal(
                    country.city() + " hdi_rank", expected.numbers("hdi_rank").get(i), country.rank());
        }
        cells.check(3 * 193);
    }

    static CompositeData data() {
        ReferenceTable data = ReferenceTable.read("hdi/data.csv");
        List<CompositeData.Indicator> indicators = List.of("le", "eys", "mys", "gnipc").stream()
                .map(id -> new CompositeData.Indicator(id, null, Direction.HIGHER, data.numbers(id), null))
                .toList();
        return new CompositeData(data.texts("iso3"), indicators, null, null);
    }

    static CriterionNode index() {
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
