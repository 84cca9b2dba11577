package org.cityrankings.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Technology Achievement Index of the OECD/JRC Handbook (2008), section 6.3: eight indicators of equal weight. */
class HandbookTest {
    private static final Path TAI = Path.of("src/test/resources/tai");
    private static final Conventions HALVES =
            new Conventions(null, TiedPair.HALF, null, null, null, null, null, null, null);

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(TAI.resolve(file))) {
            return reader.stream().toList();
        }
    }

    /** Each indicator as a list of the countries, the highest value first. */
    private static List<RankedList> lists(List<NamedCsvRecord> rows) {
        List<RankedList> lists = new ArrayList<>();
        for (int indicator = 1; indicator < rows.get(0).getFieldCount(); indicator++) {
            TreeMap<BigDecimal, List<String>> tiers = new TreeMap<>(Comparator.reverseOrder());
            for (NamedCsvRecord row : rows) {
                tiers.computeIfAbsent(new BigDecimal(row.getField(indicator)), value -> new ArrayList<>())
                        .add(row.getField(0));
            }
            lists.add(new RankedList(new BigDecimal("0.125"), List.copyOf(tiers.values())));
        }
        return lists;
    }

    private static Ballots ballots(String file) throws IOException {
        List<NamedCsvRecord> rows = rows(file);
        return Ballots.of(rows.stream().map(row -> row.getField(0)).toList(), lists(rows));
    }

    @Test
    void theOutrankingMatrixIsThatOfTable36() throws IOException {
        Ballots ballots = ballots("data_table35_3dp.csv");
        Pairwise pairwise = new Tally(ballots, HALVES).pairwise();
        for (NamedCsvRecord row : rows("expected_table36_outranking.csv")) {
            int first = ballots.items().indexOf(row.getField("row"));
            for (String other : ballots.items()) {
                assertEquals(
                        Double.parseDouble(row.getField(other)),
                        ballots.weightOf(pairwise.votes(first, ballots.items().indexOf(other))),
                        row.getField("row") + " before " + other);
            }
        }
    }

    @Test
    void theThreeBestOrdersAreThoseOfTable37() throws IOException {
        Ballots ballots = ballots("data_table35_3dp.csv");
        Outcome outcome = new Tally(ballots, HALVES).by(ConsensusMethod.KEMENY);
        Set<List<String>> best = new HashSet<>();
        for (NamedCsvRecord row : rows("expected_table37_permutations.csv")) {
            if (row.getField("score").equals("6.375")) {
                best.add(row.getFields().subList(0, 5));
            }
        }
        List<String> order = ballots.items().stream()
                .sorted(Comparator.comparing(
                        item -> outcome.ranks()[ballots.items().indexOf(item)]))
                .toList();
        assertEquals(6.375, outcome.optimum().score());
        assertEquals(new OptimaCount(3, true), outcome.optimum().optima());
        assertTrue(best.contains(order), order::toString);
        int sweden = ballots.items().indexOf("Sweden");
        assertEquals(1, outcome.optimum().best()[sweden]);
        assertEquals(2, outcome.optimum().worst()[sweden]);
    }

    /** The Handbook prints an order that scores 181.625, found by a heuristic. */
    @Test
    void theBestOrderOf23CountriesScores184AndAHalf() throws IOException {
        KemenyOptimum optimum = new Tally(ballots("data.csv"), HALVES)
                .by(ConsensusMethod.KEMENY)
                .optimum();
        assertTrue(optimum.exact());
        assertEquals(184.5, optimum.score());
        assertEquals(184.5, optimum.bound());
    }
}
