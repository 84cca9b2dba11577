package org.cityrankings.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Published answers to 68 elections, from the tests of the Condorcet library (MIT), which has them from Wikipedia and
 * from Schulze's paper.
 */
class ElectionsTest {
    private static final Path ELECTIONS = Path.of("src/test/resources/elections");
    private static final String ODD = "BordaCount/very_high_vote_weight_and_performances";

    /** What is not offered here, and how much is expected of it. */
    private static final Map<String, Integer> OTHERS =
            Map.of("DodgsonQuick", 17, "DodgsonTideman", 13, "DowdallSystem", 1);

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(ELECTIONS.resolve(file))) {
            return reader.stream().toList();
        }
    }

    private static Stream<NamedCsvRecord> offered() throws IOException {
        return rows("expected.csv").stream()
                .filter(row -> !OTHERS.containsKey(row.getField("method")))
                // "1" as the ranking of the candidates 0 and 1, of which one is missing
                .filter(row -> !row.getField("source_test").equals(ODD));
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedAnswerIsGiven() throws IOException {
        List<NamedCsvRecord> ballots = rows("ballots.csv");
        return offered()
                .map(row -> DynamicTest.dynamicTest(
                        String.join(" ", row.getFields()), () -> new Election(row, ballots).check()));
    }

    @Test
    void onlyWhatIsNotOfferedIsLeftOut() throws IOException {
        List<NamedCsvRecord> rows = rows("expected.csv");
        Map<String, Integer> others = rows.stream()
                .map(row -> row.getField("method"))
                .filter(OTHERS::containsKey)
                .collect(Collectors.toMap(method -> method, method -> 1, Integer::sum));
        assertEquals(OTHERS, others);
        assertEquals(rows.size() - 31 - 1, offered().count());
    }

    /** One expectation. */
    private static final class Election {
        private final String method;
        private final String what;
        private final String value;
        private final Ballots ballots;
        private final Conventions conventions;
        private final Tally tally;

        private Election(NamedCsvRecord row, List<NamedCsvRecord> all) {
            method = row.getField("method");
            what = row.getField("what");
            value = row.getField("value");
            List<RankedList> lists = all.stream()
                    .filter(ballot -> ballot.getField("case").equals(row.getField("case")))
                    .map(ballot ->
                            new RankedList(new BigDecimal(ballot.getField("count")), tiers(ballot.getField("ballot"))))
                    .toList();
            ballots = Ballots.of(List.of(row.getField("candidates").split(";")), lists);
            conventions = conventions(row);
            tally = new Tally(ballots, conventions);
        }

        private static Conventions conventions(NamedCsvRecord row) {
            String method = row.getField("method");
            return new Conventions(
                    row.getField("unranked").equals("ignored") ? Unranked.IGNORED : Unranked.TIED_LAST,
                    null,
                    row.getField("source_test").endsWith("variant") ? BordaLast.ZERO : BordaLast.ONE,
                    null,
                    null,
                    strength(method),
                    strength(method),
                    method.endsWith("Winning")
                            ? WorstDefeat.WINNING
                            : method.endsWith("Margin") ? WorstDefeat.MARGINS : WorstDefeat.OPPOSITION,
                    null);
        }

        private static DefeatStrength strength(String method) {
            return method.endsWith("Margin")
                    ? DefeatStrength.MARGINS
                    : method.endsWith("Ratio") ? DefeatStrength.RATIO : DefeatStrength.WINNING;
        }

        private static List<List<String>> tiers(String order) {
            return Arrays.stream(order.split(">"))
                    .map(tier ->
                            Arrays.stream(tier.split("=")).map(String::strip).toList())
                    .toList();
        }

        private void check() throws IOException {
            switch (what) {
                case "winner" ->
                    assertEquals(new TreeSet<>(tiers(value).get(0)), ranking().get(0));
                case "not_winner" -> assertFalse(ranking().get(0).contains(value));
                case "ranking" ->
                    assertEquals(tiers(value).stream().map(TreeSet::new).toList(), ranking());
                case "best_score" ->
                    assertEquals(Double.parseDouble(value), outcome().optimum().score());
                default -> stats(new ObjectMapper().readTree(value));
            }
        }

        private Outcome outcome() {
            return tally.by(
                    switch (method.split(" ")[0]) {
                        case "Borda" -> ConsensusMethod.BORDA;
                        case "Copeland" -> ConsensusMethod.COPELAND;
                        case "KemenyYoung" -> ConsensusMethod.KEMENY;
                        case "Minimax" -> ConsensusMethod.MINIMAX;
                        case "Ranked" -> ConsensusMethod.RANKED_PAIRS;
                        default -> ConsensusMethod.SCHULZE;
                    });
        }

        private List<Set<String>> ranking() {
            if (method.equals("Smith")) {
                Set<String> others = new TreeSet<>(ballots.items());
                others.removeAll(named(tally.pairwise().smithSet()));
                return List.of(named(tally.pairwise().smithSet()), others);
            }
            int[] ranks = outcome().ranks();
            Map<Integer, Set<String>> tiers = new TreeMap<>();
            for (int item = 0; item < ranks.length; item++) {
                tiers.computeIfAbsent(ranks[item], rank -> new TreeSet<>())
                        .add(ballots.items().get(item));
            }
            return new ArrayList<>(tiers.values());
        }

        private Set<String> named(int[] items) {
            return Arrays.stream(items).mapToObj(ballots.items()::get).collect(Collectors.toCollection(TreeSet::new));
        }

        private void stats(JsonNode expected) {
            switch (method.split(" ")[0]) {
                case "Smith" ->
                    assertEquals(texts(expected), named(tally.pairwise().smithSet()));
                case "Schwartz" ->
                    assertEquals(texts(expected), named(tally.pairwise().schwartzSet()));
                case "Schulze" -> paths(expected);
                case "KemenyYoung" -> {
                    assertEquals(
                            expected.get("Best Score").asDouble(),
                            outcome().optimum().score());
                    assertEquals(0, expected.get("Ranking In Conflicts").asInt());
                    assertEquals(OptimaCount.ONE, outcome().optimum().optima());
                }
                case "Borda" -> scores(expected, JsonNode::asDouble, score -> score);
                case "Copeland" ->
                    scores(expected, node -> node.get("balance").asDouble(), wins -> 2 * wins - (ballots.size() - 1));
                default -> scores(expected, node -> node.elements().next().asDouble(), score -> score);
            }
        }

        private static Set<String> texts(JsonNode array) {
            Set<String> texts = new TreeSet<>();
            array.forEach(text -> texts.add(text.asText()));
            return texts;
        }

        private void scores(JsonNode expected, ToDoubleFunction<JsonNode> printed, ToDoubleFunction<Double> asPrinted) {
            double[] scores = outcome().scores();
            assertEquals(ballots.size(), expected.size());
            for (int item = 0; item < scores.length; item++) {
                assertEquals(
                        printed.applyAsDouble(expected.get(ballots.items().get(item))),
                        asPrinted.applyAsDouble(scores[item]));
            }
        }

        /** The strength of each strongest path, which here is that of its weakest victory. */
        private void paths(JsonNode expected) {
            Defeats defeats = new Defeats(tally.pairwise(), conventions.schulze());
            int[][] paths = Schulze.paths(defeats, ballots.size());
            List<List<int[]>> groups = defeats.strongestFirst();
            int[] checked = {0};
            IntStream.range(0, paths.length).forEach(from -> IntStream.range(0, paths.length)
                    .filter(to -> to != from)
                    .forEach(to -> {
                        int[] weakest =
                                groups.get(groups.size() - paths[from][to]).get(0);
                        double printed = expected.get(ballots.items().get(from))
                                .get(ballots.items().get(to))
                                .asDouble();
                        assertEquals(printed, strength(weakest), 1e-15);
                        checked[0]++;
                    }));
            assertTrue(checked[0] >= 6);
        }

        private double strength(int[] victory) {
            Pairwise pairwise = tally.pairwise();
            long against = pairwise.votes(victory[1], victory[0]);
            return switch (conventions.schulze()) {
                case WINNING -> ballots.weightOf(pairwise.votes(victory[0], victory[1]));
                case MARGINS -> ballots.weightOf(pairwise.margin(victory[0], victory[1]));
                case RATIO -> (double) pairwise.votes(victory[0], victory[1]) / against;
            };
        }
    }
}
