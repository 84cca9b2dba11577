package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Imputation;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.TieRule;
import org.junit.jupiter.api.Test;

/** The pillars of the SDG Index for European Cities 2019. */
class SdgCitiesTest {
    /** These fill gaps by the mean of the region, of the normalised values; the others ignore gaps. */
    private static final Set<String> FILLED = Set.of("SDG3", "SDG6", "SDG7", "SDG13");

    private static final CriterionSettings BY_REGION = new CriterionSettings(
            new ImputationRule(Imputation.GROUP_MEAN, "region", ImputationStage.NORMALISED),
            null,
            null,
            null,
            null,
            null);
    private static final Map<String, List<String>> GROUPED = Map.of(
            "transport", List.of("sdg9_road", "sdg9_trains"),
            "culture", List.of("sdg11_sights", "sdg11_museums", "sdg11_concerts"));

    private final ReferenceTable data = ReferenceTable.read("sdg/data.csv");
    private final ReferenceTable meta = ReferenceTable.read("sdg/meta.csv");
    private final ReferenceTable expected = ReferenceTable.read("sdg/expected.csv");

    @Test
    void allPillarsOfAllCitiesAreThePublishedOnes() {
        Map<String, List<CriterionNode>> pillars = new LinkedHashMap<>();
        List<CompositeData.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < meta.rows().size(); i++) {
            String id = meta.texts("indicator").get(i);
            double best = meta.numbers("best").get(i);
            double worst = meta.numbers("worst").get(i);
            indicators.add(new CompositeData.Indicator(
                    id, null, best > worst ? Direction.HIGHER : Direction.LOWER, data.numbers(id), null));
            Double weight = meta.numbers("weight").get(i);
            if (weight != null) {
                pillars.computeIfAbsent(meta.texts("pillar").get(i), pillar -> new ArrayList<>())
                        .add(CriterionNode.leaf(
                                id,
                                weight,
                                CriterionSettings.of(NormalisationRule.goalposts(worst, best, 100, false))));
            }
        }
        List<CriterionNode> nodes = new ArrayList<>();
        pillars.forEach((id, leaves) ->
                nodes.add(CriterionNode.of(id, 1.0, FILLED.contains(id) ? BY_REGION : null, grouped(leaves))));
        CompositeResult result = Composite.of(
                new CompositeData(data.texts("city"), indicators, null, Map.of("region", data.texts("region"))),
                new CompositeMethod(CriterionNode.of("index", null, null, nodes), null));
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (CompositeResult.CriterionScores pillar : result.criteria()) {
            if ("index".equals(pillar.parent())) {
                for (int i = 0; i < 45; i++) {
                    cells.close(
                            expected.texts("city").get(i) + " " + pillar.id(),
                            expected.numbers(pillar.id()).get(i),
                            pillar.scores().get(i),
                            1e-12);
                }
            }
        }
        assertEquals(expected.texts("city"), data.texts("city"));
        cells.check(675);
    }

    /** The mean of a group inside a pillar is a criterion of its own. */
    private static List<CriterionNode> grouped(List<CriterionNode> leaves) {
        List<CriterionNode> nodes = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : GROUPED.entrySet()) {
            List<CriterionNode> inside = leaves.stream()
                    .filter(leaf -> group.getValue().contains(leaf.id()))
                    .toList();
            if (!inside.isEmpty()) {
                nodes.add(CriterionNode.of(group.getKey(), 1.0, null, inside));
            }
        }
        leaves.stream()
                .filter(leaf -> GROUPED.values().stream().noneMatch(group -> group.contains(leaf.id())))
                .forEach(nodes::add);
        return nodes;
    }

    @Test
    void thePublishedRanksAreThoseOfThePublishedScores() {
        double[] ranks = RankOrder.ranks(Numbers.array(expected.numbers("score_published")), TieRule.MIN);
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (int i = 0; i < 45; i++) {
            cells.equal(
                    expected.texts("city").get(i),
                    expected.numbers("rank_published").get(i),
                    ranks[i]);
        }
        cells.check(45);
    }
}
