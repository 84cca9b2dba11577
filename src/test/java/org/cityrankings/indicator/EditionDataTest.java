package org.cityrankings.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.cityrankings.RealDatabase;
import org.cityrankings.program.Imputation;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDG index for European cities came in whole, cell by cell, and its tree is the one that its scores come from. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditionDataTest {
    private static final Path REFERENCE = Path.of("src/test/resources/sdg");

    @Inject
    EditionDataQueries editions;

    @Inject
    SessionFactory sessions;

    private EditionData edition;
    /** By the names that the reference uses; the published ranks of the totals tell which city is which. */
    private final Map<String, String> cities = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        edition = editions.find("sdg-index-european-cities", 2019).orElseThrow();
        Map<Integer, String> byRank = edition.scores().stream()
                .filter(score -> score.criterion() == null)
                .collect(toMap(EditionData.Published::rank, EditionData.Published::city));
        rows("expected.csv")
                .forEach(row ->
                        cities.put(row.getField("city"), byRank.get(Integer.valueOf(row.getField("rank_published")))));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(REFERENCE.resolve(file))) {
            return reader.stream().toList();
        }
    }

    @Test
    void anEditionCostsFourStatements() {
        sessions.getStatistics().setStatisticsEnabled(true);
        long before = sessions.getStatistics().getPrepareStatementCount();
        editions.find("sdg-index-european-cities", 2019);
        assertEquals(4, sessions.getStatistics().getPrepareStatementCount() - before);
        assertTrue(editions.find("sdg-index-european-cities", 2018).isEmpty());
        EditionData bare = editions.find("mori-gpci", 2025).orElseThrow();
        assertTrue(bare.criteria().isEmpty()
                && bare.observations().isEmpty()
                && !bare.scores().isEmpty());
    }

    @Test
    void everyCityIsTheOneThatIsMeant() {
        assertEquals(45, new HashSet<>(cities.values()).size());
        Map.of(
                        "TheHague",
                        "the-hague-nl",
                        "Nuremburg",
                        "nuremberg-de",
                        "Helsinki",
                        "helsinki-fi",
                        "Frankfurt",
                        "frankfurt-de",
                        "Valletta",
                        "valletta-mt",
                        "Marseille",
                        "marseille-fr",
                        "Athens",
                        "athens-gr",
                        "Eindhoven",
                        "eindhoven-nl")
                .forEach((name, id) -> assertEquals(id, cities.get(name)));
        cities.forEach((name, id) -> assertTrue(
                id.replace("-", "")
                        .startsWith(name.substring(0, 5 > name.length() ? name.length() : 5)
                                .toLowerCase()),
                name + " is no " + id));
    }

    @Test
    void everyValueAndEveryScoreIsAsPublished() throws IOException {
        Set<List<Object>> values = new HashSet<>();
        for (NamedCsvRecord row : rows("data.csv")) {
            row.getFieldsAsMap().forEach((column, value) -> {
                if (column.startsWith("sdg") && !value.isEmpty()) {
                    values.add(
                            List.of(cities.get(row.getField("city")), column.replace('_', '-'), new BigDecimal(value)));
                }
            });
        }
        assertEquals(2277, values.size());
        assertEquals(2277, edition.observations().size());
        edition.observations()
                .forEach(value -> assertTrue(
                        values.contains(List.of(value.city(), value.indicator(), value.value())), value::toString));

        Map<String, BigDecimal> scores = new HashMap<>();
        edition.scores().forEach(score -> scores.put(score.city() + " " + score.criterion(), score.score()));
        int compared = 0;
        for (NamedCsvRecord row : rows("expected.csv")) {
            String city = cities.get(row.getField("city"));
            for (String column : row.getHeader()) {
                if (column.startsWith("SDG") || column.equals("score_published")) {
                    String criterion = column.startsWith("SDG") ? column.toLowerCase() : "null";
                    assertEquals(
                            new BigDecimal(row.getField(column)), scores.get(city + " " + criterion), city + column);
                    compared++;
                }
            }
        }
        assertEquals(675 + 45, compared);
        assertEquals(675 + 45, scores.size());
    }

    @Test
    void theTreeGivesThePublishedScores() {
        Map<String, List<EditionData.Node>> below = edition.criteria().stream()
                .filter(node -> node.parent() != null)
                .collect(groupingBy(EditionData.Node::parent));
        Map<String, String> groups =
                edition.groups().stream().collect(toMap(EditionData.Member::city, EditionData.Member::group));
        Map<List<String>, Double> values = edition.observations().stream()
                .collect(toMap(value -> List.of(value.city(), value.indicator()), value -> value.value()
                        .doubleValue()));
        Map<String, EditionData.Node> nodes =
                edition.criteria().stream().collect(toMap(EditionData.Node::id, node -> node));
        int compared = 0;
        for (EditionData.Published published : edition.scores()) {
            if (published.criterion() != null) {
                double score = score(nodes.get(published.criterion()), published.city(), below, groups, values, false)
                        .orElseThrow();
                assertEquals(published.score().doubleValue(), score, 1e-12, published::toString);
                compared++;
            }
        }
        assertEquals(675, compared);
    }

    /** The reference's own method: clamped goalposts, means of what counts, the means of groups where those are asked. */
    private static OptionalDouble score(
            EditionData.Node node,
            String city,
            Map<String, List<EditionData.Node>> below,
            Map<String, String> groups,
            Map<List<String>, Double> values,
            boolean fromGroup) {
        if (node.indicator() != null) {
            Double value = values.get(List.of(city, node.indicator()));
            if (value != null) {
                double worst = node.worst().doubleValue();
                double share = (value - worst) / (node.best().doubleValue() - worst);
                return OptionalDouble.of(100 * Math.max(0, Math.min(1, share)));
            }
            return fromGroup
                    ? groups.entrySet().stream()
                            .filter(member -> member.getValue().equals(groups.get(city)))
                            .map(member -> score(node, member.getKey(), below, groups, values, false))
                            .filter(OptionalDouble::isPresent)
                            .mapToDouble(OptionalDouble::getAsDouble)
                            .average()
                    : OptionalDouble.empty();
        }
        return below.get(node.id()).stream()
                .filter(child -> !Objects.equals(child.weight(), "0"))
                .map(child -> score(child, city, below, groups, values, node.imputation() == Imputation.GROUP_MEAN))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
