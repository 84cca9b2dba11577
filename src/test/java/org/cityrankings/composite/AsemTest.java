package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityrankings.composite.CompositeResult.CriterionScores;
import org.cityrankings.composite.CompositeResult.IndicatorValues;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.junit.jupiter.api.Test;

/** ASEM Sustainable Connectivity, as the European Commission's COINr computed it, step by step. */
class AsemTest {
    private static final Treatment TREATMENT = new Treatment(2.0, 3.5, 5, true);
    private static final CriterionSettings SETTINGS = new CriterionSettings(
            new ImputationRule(Imputation.GROUP_MEAN, "EurAsia_group", null),
            TREATMENT,
            NormalisationRule.minMax(0, 100),
            null,
            null,
            null);
    private static final List<String> DENOMINATORS = List.of("Area", "Energy", "GDP", "Population");

    private final ReferenceTable raw = ReferenceTable.read("asem/data.csv");
    private final ReferenceTable meta = ReferenceTable.read("asem/meta.csv");

    @Test
    void everyStepOfEveryIndicatorAgrees() {
        CompositeResult result = result(SETTINGS, 0);
        steps(result, "denominated", IndicatorValues::denominated);
        steps(result, "imputed", IndicatorValues::imputed);
        steps(result, "treated", IndicatorValues::treated);
        steps(result, "normalised", IndicatorValues::normalised);
    }

    private void steps(CompositeResult result, String step, Function<IndicatorValues, List<Double>> column) {
        ReferenceTable expected = ReferenceTable.read("asem/expected_" + step + ".csv");
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (CriterionScores criterion : result.criteria()) {
            if (criterion.indicator() != null) {
                List<Double> numbers = expected.numbers(criterion.id());
                for (int i = 0; i < 51; i++) {
                    String city = expected.texts("UnitCode").get(i);
                    Double actual = column.apply(criterion.indicator()).get(index(result, city));
                    cells.close(step + " " + city + " " + criterion.id(), numbers.get(i), actual, 1e-7);
                }
            }
        }
        cells.check(49 * 51);
    }

    @Test
    void theSameCellsAreTreated() {
        CompositeResult result = result(SETTINGS, 0);
        ReferenceTable flags = ReferenceTable.read("asem/expected_treatment_flags.csv");
        ReferenceTable summary = ReferenceTable.read("asem/expected_treatment_summary.csv");
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (CriterionScores criterion : result.criteria()) {
            if (criterion.indicator() != null) {
                for (int i = 0; i < 51; i++) {
                    String city = flags.texts("UnitCode").get(i);
                    cells.equal(
                            city + " " + criterion.id(),
                            !flags.texts(criterion.id()).get(i).equals("No"),
                            criterion.indicator().treatedCities().contains(city));
                }
                int row = summary.texts("IndCode").indexOf(criterion.id());
                cells.equal(
                        criterion.id() + " points",
                        summary.numbers("Low").get(row)
                                + summary.numbers("High").get(row),
                        (double) criterion.indicator().treatedCities().size());
                cells.equal(
                        criterion.id() + " logarithm",
                        false,
                        criterion.indicator().logarithm());
            }
        }
        cells.check(49 * 51 + 2 * 49);
    }

    @Test
    void allLevelsOfTheIndexAgree() {
        CompositeResult result = result(SETTINGS, 0);
        ReferenceTable full = ReferenceTable.read("asem/expected_aggregated.csv");
        ReferenceTable printed = ReferenceTable.read("asem/expected_results_scores_2dp.csv");
        ReferenceTable ranks = ReferenceTable.read("asem/expected_results_ranks.csv");
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (CriterionScores criterion : result.criteria()) {
            if (criterion.indicator() == null) {
                for (int i = 0; i < 51; i++) {
                    String city = full.texts("UnitCode").get(i);
                    double score = criterion.scores().get(index(result, city));
                    String cell = city + " " + criterion.id();
                    cells.close(cell, full.numbers(criterion.id()).get(i), score, 1e-7);
                    int row = printed.texts("UnitCode").indexOf(city);
                    cells.equal(
                            cell + " printed", printed.numbers(criterion.id()).get(row), Numbers.rounded(score, 2));
                    int place = ranks.texts("UnitCode").indexOf(city);
                    cells.equal(
                            cell + " rank",
                            published(cell, ranks.numbers(criterion.id()).get(place)),
                            criterion.ranks().get(index(result, city)));
                }
            }
        }
        cells.check(3 * 11 * 51);
    }

    /** Two ranks of the stored table came from scores rounded to two decimals, which COINr 1.1.9 mended. */
    private static Double published(String cell, Double rank) {
        return switch (cell) {
            case "RUS ConEcFin", "PRT Instit" -> rank + 1;
            default -> rank;
        };
    }

    @Test
    void percentileRanksMoveTheSameCities() {
        variant(
                "asem/expected_compare_prank.csv",
                result(
                        new CriterionSettings(
                                SETTINGS.imputation(),
                                TREATMENT,
                                NormalisationRule.of(Normalisation.PERCENTILE_RANK),
                                null,
                                null,
                                null),
                        0),
                51);
    }

    @Test
    void leavingOutCitiesWithFewValuesMovesTheSameCities() {
        CriterionSettings unfilled = new CriterionSettings(null, TREATMENT, SETTINGS.normalisation(), null, null, null);
        CompositeResult result = result(unfilled, 0.9);
        assertEquals(List.of("BGD", "BRN", "KHM", "LAO", "MMR"), result.leftOut());
        variant("asem/expected_compare_screen90.csv", result, 46);
    }

    private void variant(String file, CompositeResult result, int number) {
        ReferenceTable expected = ReferenceTable.read(file);
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        ranks(cells, expected, "rank_base", result(SETTINGS, 0));
        ranks(cells, expected, "rank_variant", result);
        cells.check(2 * 51);
        assertEquals(number, result.cities().size());
    }

    private static void ranks(
            ReferenceTable.Cells cells, ReferenceTable expected, String column, CompositeResult result) {
        Map<String, Double> ranks = result.cities().stream()
                .collect(Collectors.toMap(CompositeResult.CityScore::city, CompositeResult.CityScore::rank));
        for (int i = 0; i < 51; i++) {
            String city = expected.texts("uCode").get(i);
            cells.equal(city + " " + column, expected.numbers(column).get(i), ranks.get(city));
        }
    }

    @Test
    void weightsFoundFromTheScoresAreThoseOfTheVignette() {
        CompositeResult equal = result(with(Weighting.EQUAL_INFLUENCE, "Index"), 0);
        CriterionScores conn = criterion(equal, "Conn");
        CriterionScores sust = criterion(equal, "Sust");
        // COINr stopped its search at correlations of 0.8971 and 0.8925.
        assertEquals(scalar("optweight_Conn"), conn.weight(), 0.01);
        assertEquals(scalar("optweight_Sust"), sust.weight(), 0.01);
        List<Double> index = criterion(equal, "Index").scores();
        assertEquals(correlation(index, conn.scores()), correlation(index, sust.scores()), 1e-12);
        assertEquals(1, conn.weight() + sust.weight(), 1e-15);
        List<Double> plain = criterion(result(SETTINGS, 0), "Index").scores();
        assertEquals(scalar("corr_Index_Conn_arith"), correlation(plain, conn.scores()), 5e-7);
        CompositeResult components = result(with(Weighting.PCA, "Conn"), 0);
        for (String pillar : List.of("Physical", "ConEcFin", "Political", "Instit", "P2P")) {
            assertEquals(
                    Math.abs(scalar("pca_w_" + pillar)),
                    Math.sqrt(criterion(components, pillar).weight()),
                    1e-6,
                    pillar);
        }
    }

    @Test
    void skewnessAndKurtosisAreThoseOfTheVignette() {
        double[] column = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
        Outliers twice = Outliers.of(column, new Treatment(null, null, 2, null));
        assertEquals(scalar("skew_1to10_30_100"), twice.before().skewness(), 5e-7);
        assertEquals(scalar("kurt_1to10_30_100"), twice.before().kurtosis(), 5e-7);
        assertEquals(scalar("skew_after_win2"), twice.after().skewness(), 5e-7);
        assertEquals(scalar("kurt_after_win2"), twice.after().kurtosis(), 5e-7);
        Outliers flights = Outliers.of(Numbers.array(raw.numbers("Flights")), new Treatment(null, null, 0, true));
        assertEquals(scalar("Flights_raw_skew"), flights.before().skewness(), 5e-7);
        assertEquals(scalar("Flights_raw_kurt"), flights.before().kurtosis(), 5e-7);
        assertEquals(scalar("Flights_logCT_skew"), flights.after().skewness(), 5e-7);
        assertEquals(scalar("Flights_logCT_kurt"), flights.after().kurtosis(), 5e-7);
        Outliers goods = Outliers.of(Numbers.array(raw.numbers("Goods")), new Treatment(null, null, 1, true));
        assertEquals(scalar("Goods_logCT_skew"), goods.after().skewness(), 5e-7);
        assertEquals(scalar("Goods_logCT_kurt"), goods.after().kurtosis(), 5e-7);
        ColumnSummary gas = ColumnSummary.of(Numbers.array(raw.numbers("Gas")));
        assertEquals(scalar("Gas_raw_skew"), gas.skewness(), 5e-7);
        assertEquals(scalar("Gas_raw_kurt"), gas.kurtosis(), 5e-7);
    }

    @Test
    void theQuickEvaluationGivesTheSameScores() {
        CompositeEvaluation evaluation =
                new CompositeEvaluation(data(), new CompositeMethod(tree("Index", "", null), SETTINGS));
        double[] scores = evaluation.scores(evaluation.weights(), Variant.NONE);
        assertEquals(criterion(result(SETTINGS, 0), "Index").scores(), Numbers.of(scores));
    }

    private double scalar(String what) {
        ReferenceTable scalars = ReferenceTable.read("asem/expected_vignette_scalars.csv");
        return scalars.numbers("value").get(scalars.texts("what").indexOf(what));
    }

    private static double correlation(List<Double> one, List<Double> other) {
        ColumnSummary first = ColumnSummary.of(Numbers.array(one));
        ColumnSummary second = ColumnSummary.of(Numbers.array(other));
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += (one.get(i) - first.mean()) * (other.get(i) - second.mean());
        }
        return sum / (one.size() - 1) / first.deviation() / second.deviation();
    }

    private static CriterionScores criterion(CompositeResult result, String id) {
        return result.criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int index(CompositeResult result, String city) {
        return result.cities().stream()
                .map(CompositeResult.CityScore::city)
                .toList()
                .indexOf(city);
    }

    private CompositeResult result(CriterionSettings settings, double availability) {
        return Composite.of(data(), method(tree("Index", "", null), settings, availability));
    }

    private CompositeResult result(CriterionNode tree, double availability) {
        return Composite.of(data(), method(tree, SETTINGS, availability));
    }

    private static CompositeMethod method(CriterionNode tree, CriterionSettings settings, double availability) {
        return new CompositeMethod(tree, settings, availability, null, null, null, null);
    }

    private CriterionNode with(Weighting weighting, String at) {
        return tree("Index", at, new CriterionSettings(null, null, null, weighting, null, null));
    }

    private CriterionNode tree(String id, String at, CriterionSettings settings) {
        int row = meta.texts("iCode").indexOf(id);
        List<CriterionNode> children = new ArrayList<>();
        for (int i = 0; i < meta.rows().size(); i++) {
            if (meta.texts("Parent").get(i).equals(id)) {
                children.add(tree(meta.texts("iCode").get(i), at, settings));
            }
        }
        String denominator = meta.texts("Denominator").get(row);
        boolean leaf = children.isEmpty();
        // Settings go down the tree, where they are taken back.
        CriterionSettings own =
                id.equals(at) ? settings : new CriterionSettings(null, null, null, Weighting.GIVEN, null, null);
        return new CriterionNode(
                id,
                meta.texts("iName").get(row),
                meta.numbers("Weight").get(row),
                leaf ? id : null,
                leaf && !denominator.isEmpty() && !denominator.equals("NA") ? denominator : null,
                own,
                children);
    }

    private CompositeData data() {
        List<CompositeData.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < meta.rows().size(); i++) {
            if (meta.texts("Type").get(i).equals("Indicator")) {
                String id = meta.texts("iCode").get(i);
                indicators.add(new CompositeData.Indicator(
                        id,
                        meta.texts("Unit").get(i),
                        meta.numbers("Direction").get(i) > 0 ? Direction.HIGHER : Direction.LOWER,
                        raw.numbers(id),
                        null));
            }
        }
        return new CompositeData(
                raw.texts("uCode"),
                indicators,
                DENOMINATORS.stream()
                        .map(id -> new CompositeData.Denominator(id, raw.numbers(id)))
                        .toList(),
                Map.of("EurAsia_group", raw.texts("EurAsia_group")));
    }
}
