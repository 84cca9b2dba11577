package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cityrankings.indicator.Direction;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.program.Transform;
import org.junit.jupiter.api.Test;

/** What is stored becomes what is computed, and what is unknown is said. */
class EditionCompositeTest {
    private static final EditionData.Node TOP = inner("top", null, "1", null, null);
    private static final EditionData.Node A = leaf("a", "top", "1/3", Normalisation.GOALPOSTS, null);
    private static final EditionData.Node B = leaf("b", "top", "2/3", Normalisation.GOALPOSTS, null);

    private static EditionData.Node inner(
            String id, String parent, String weight, Aggregation aggregation, Imputation imputation) {
        return new EditionData.Node(
                id, id, parent, null, null, null, weight, null, null, null, null, aggregation, imputation);
    }

    private static EditionData.Node leaf(
            String id, String parent, String weight, Normalisation normalisation, Transform transform) {
        return new EditionData.Node(
                id,
                id,
                parent,
                id,
                null,
                "%",
                weight,
                normalisation,
                BigDecimal.valueOf(2),
                BigDecimal.TEN,
                transform,
                null,
                null);
    }

    /** A city in a row, with the values of a and b, and null for a gap. */
    private static EditionData edition(
            Aggregation aggregation, Imputation imputation, List<EditionData.Node> nodes, Integer[]... values) {
        List<EditionData.Value> observations = new ArrayList<>();
        for (int city = 0; city < values.length; city++) {
            for (int i = 0; i < 2; i++) {
                if (values[city][i] != null) {
                    observations.add(new EditionData.Value(
                            "city" + city, List.of("a", "b").get(i), BigDecimal.valueOf(values[city][i]), null));
                }
            }
        }
        return new EditionData(
                "program",
                2024,
                "method",
                aggregation,
                imputation,
                null,
                nodes,
                IntStream.range(0, values.length)
                        .mapToObj(city -> new EditionData.Member("city" + city, "all"))
                        .toList(),
                observations,
                List.of());
    }

    private static final Integer[][] WHOLE = {{2, 10}, {6, 2}, {1, 4}};
    private static final Integer[][] GAP = {{2, 10}, {6, null}, {1, 4}};

    private static EditionComposite.Computable computable(EditionData edition) {
        return assertInstanceOf(EditionComposite.Computable.class, EditionComposite.of(edition));
    }

    private static List<Double> scores(EditionData edition) {
        EditionComposite.Computable one = computable(edition);
        return Composite.of(one.data(), one.method()).cities().stream()
                .map(CompositeResult.CityScore::score)
                .toList();
    }

    private static void close(List<Double> expected, List<Double> actual) {
        assertArrayEquals(Numbers.array(expected), Numbers.array(actual), 1e-12);
    }

    private static String reason(EditionData edition) {
        return String.join(
                " ",
                assertInstanceOf(EditionComposite.NotComputable.class, EditionComposite.of(edition))
                        .reasons());
    }

    @Test
    void goalpostsFractionsAndTheDirectionThatTheyImplyAreHeeded() {
        EditionData edition = edition(Aggregation.ARITHMETIC, Imputation.NONE, List.of(TOP, A, B), WHOLE);
        close(List.of(100 / 3.0, 50 / 3.0 + 200 / 3.0, 100 / 3.0 + 50), scores(edition));
        assertEquals(
                Direction.LOWER, computable(edition).data().indicators().get(0).direction());
        assertEquals(
                List.of("The record keeps no scale of scores; here they run from 0 to 100."),
                computable(edition).caveats());
    }

    @Test
    void whatFillsAGapFillsItAmongTheScores() {
        close(
                List.of(100 / 3.0, 50 / 3.0 + 25, 100 / 3.0 + 50),
                scores(edition(Aggregation.ARITHMETIC, Imputation.GROUP_MEAN, List.of(TOP, A, B), GAP)));
        EditionData.Node unfilled = inner("top", null, "1", null, Imputation.NONE);
        close(
                List.of(100 / 3.0, 50.0, 100 / 3.0 + 50),
                scores(edition(Aggregation.ARITHMETIC, Imputation.MEAN, List.of(unfilled, A, B), GAP)));
    }

    @Test
    void aCriterionThatSaysNothingDoesAsItsMethodSaysAndNotAsTheOneAbove() {
        EditionData.Node above = inner("above", null, "1", Aggregation.GEOMETRIC, Imputation.MEAN);
        EditionData.Node top = inner("top", "above", "1", null, null);
        CriterionTree tree = new CriterionTree(
                computable(edition(Aggregation.ARITHMETIC, Imputation.NONE, List.of(above, top, A, B), GAP))
                        .method());
        assertEquals(
                List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.ARITHMETIC),
                tree.criteria().stream()
                        .limit(3)
                        .map(node -> node.settings().aggregation().method())
                        .toList());
        assertEquals(
                Imputation.NONE, tree.leaves().get(0).settings().imputation().method());
    }

    @Test
    void whatWasNotMeasuredAndDoesNotCountIsLeftOut() {
        EditionData.Node idea = inner("idea", "top", "0", null, null);
        assertEquals(
                3,
                scores(edition(Aggregation.ARITHMETIC, null, List.of(TOP, A, B, idea), WHOLE))
                        .size());
    }

    @Test
    void whatHadToBeSupposedIsSaid() {
        EditionData.Node[] unknown = {
            leaf("a", "top", null, Normalisation.MIN_MAX, Transform.LOG),
            leaf("b", "top", null, Normalisation.RANK, null)
        };
        EditionComposite.Computable one =
                computable(edition(Aggregation.ARITHMETIC, null, List.of(TOP, unknown[0], unknown[1]), GAP));
        assertEquals(
                List.of(
                        "The record keeps no scale of scores; here they run from 0 to 100.",
                        "The weights of the criteria below 'top' are not known; they count equally.",
                        "What stands in for missing values is not known; they are left out, and other weights grow."),
                one.caveats());
    }

    @Test
    void whyNothingCanBeComputedIsSaid() {
        EditionData.Node unweighted = leaf("b", "top", null, Normalisation.GOALPOSTS, null);
        EditionData.Node unnormalised = leaf("b", "top", "1", null, null);
        EditionData.Node unmeasured = inner("b", "top", "1", null, null);
        EditionData.Node logarithm = leaf("b", "top", "1", Normalisation.RANK, Transform.LOG);
        EditionData.Node undirected = new EditionData.Node(
                "b", "b", "top", "b", null, null, "1", Normalisation.RANK, null, null, null, null, null);
        EditionData.Node untargeted = new EditionData.Node(
                "b",
                "b",
                "top",
                "b",
                Direction.HIGHER,
                null,
                "1",
                Normalisation.DISTANCE_TO_TARGET,
                null,
                null,
                null,
                null,
                null);
        Map<String, EditionData> reasons = Map.ofEntries(
                Map.entry("No criteria are stored that the edition was judged by.", with()),
                Map.entry(
                        "No observations are stored that the edition took.",
                        edition(Aggregation.ARITHMETIC, null, List.of(TOP, A, B))),
                Map.entry("The weights of only some of the criteria below 'top' are known.", with(TOP, A, unweighted)),
                Map.entry("It is not known how the values of 'b' are normalised.", with(TOP, A, unnormalised)),
                Map.entry("'b' has neither an indicator nor criteria below it.", with(TOP, A, unmeasured)),
                Map.entry("'b' takes logarithms, which rank cannot be computed of.", with(TOP, A, logarithm)),
                Map.entry("It is not known which values of 'b' are better.", with(TOP, A, undirected)),
                Map.entry("'b' has no goalposts for distance-to-target.", with(TOP, A, untargeted)),
                Map.entry("It is not known how the criteria are joined.", edition(null, null, List.of(TOP, A, B), GAP)),
                Map.entry(
                        "Earlier values stand in for missing ones of 'b', but an edition keeps only its own.",
                        edition(Aggregation.ARITHMETIC, Imputation.LATEST, List.of(TOP, A, B), GAP)));
        reasons.forEach((reason, edition) -> assertEquals(reason, reason(edition)));
    }

    private static EditionData with(EditionData.Node... nodes) {
        return edition(Aggregation.ARITHMETIC, null, List.of(nodes), WHOLE);
    }

    @Test
    void criteriaThatAreNestedWithoutEndAreRefused() {
        List<EditionData.Node> nodes = new ArrayList<>();
        nodes.add(TOP);
        IntStream.range(0, 20_000)
                .forEach(i -> nodes.add(inner("n" + i, i == 0 ? "top" : "n" + (i - 1), "1", null, null)));
        nodes.add(leaf("a", "n19999", "1", Normalisation.RANK, null));
        assertEquals(
                "The criteria are nested more than 100 deep.", reason(with(nodes.toArray(EditionData.Node[]::new))));
    }
}
