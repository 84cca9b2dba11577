package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.program.Aggregation;
import org.cityrankings.robustness.TieRule;
import org.junit.jupiter.api.Test;

/** The Human Development Index 2022 as UNDP published it. */
class HdiTest {
    private static final CriterionSettings GEOMETRIC =
            new CriterionSettings(null, null, null, null, AggregationRule.of(Aggregation.GEOMETRIC), null);

    @Test
    void allValuesAndRanksAreThePublishedOnes() {
        CompositeResult result = Composite.of(
                Hdi.data(),
                new CompositeMethod(
                        Hdi.index(),
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
}
