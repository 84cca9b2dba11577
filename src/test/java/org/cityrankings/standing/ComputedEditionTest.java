package org.cityrankings.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cityrankings.api.DataVersion;
import org.cityrankings.city.CityKind;
import org.cityrankings.indicator.Direction;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.program.ProgramKind;
import org.junit.jupiter.api.Test;

/** What is computed again of an edition says where it is not what was published, and why where there is nothing. */
class ComputedEditionTest {
    private static EditionData.Node leaf(String id, Normalisation normalisation) {
        return new EditionData.Node(
                id, id, null, id, Direction.HIGHER, null, "1", normalisation, null, null, null, null, null);
    }

    /** The cities have the given values of a; all but the last have 5 of b. */
    private static EditionData edition(Normalisation ofB, Integer published, int... values) {
        List<EditionData.Value> observations = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            observations.add(new EditionData.Value("city" + i, "a", BigDecimal.valueOf(values[i]), null));
        }
        observations.add(new EditionData.Value("other", "unheeded", BigDecimal.ONE, null));
        List<EditionData.Node> criteria = new ArrayList<>(List.of(leaf("a", Normalisation.NONE)));
        if (ofB != null) {
            criteria.add(leaf("b", ofB));
            IntStream.range(0, values.length - 1)
                    .forEach(
                            i -> observations.add(new EditionData.Value("city" + i, "b", BigDecimal.valueOf(5), null)));
        }
        return new EditionData(
                "index",
                2020,
                "method",
                Aggregation.ARITHMETIC,
                Imputation.NONE,
                null,
                criteria,
                List.of(),
                observations,
                published == null
                        ? List.of()
                        : List.of(new EditionData.Published(
                                "city1", null, BigDecimal.valueOf(published), null, List.of())));
    }

    private static ComputedEdition computed(EditionData edition, String city, double limit) {
        return ComputedEdition.of(edition, city, "The Index 2020", limit);
    }

    @Test
    void whatAgreesWithThePublishedScoresNeedsNoCaveat() {
        ComputedEdition second = computed(edition(null, 7, 9, 7, 3), "city1", 1e9);
        assertEquals(List.of(), second.caveats());
        assertEquals(
                new ComputedStanding(
                        2,
                        3,
                        7,
                        List.of("city0"),
                        List.of(new Lift("a", "a", null, Direction.HIGHER, 7.0, 2.0, 9.0, 1, 2 / 6.0, false))),
                second.standing());
    }

    @Test
    void whatDoesNotAgreeSaysByHowMuch() {
        assertEquals(
                List.of(
                        "The Index 2020 cannot be computed again exactly: the score of city1 differs from the published one"
                                + " by 2.000, others by less, so that what would lift the city holds for the computed ranks."),
                computed(edition(null, 5, 9, 7, 3), "city2", 1e9).caveats());
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        nothing(computed(edition(null, null, 9, 7), "other", 1e9), "The record has too few values of the city.");
        nothing(computed(edition(null, null, 9, 7), "elsewhere", 1e9), "The record has too few values of the city.");
        nothing(
                computed(edition(Normalisation.Z_SCORE, null, 9, 7, 3), "city0", 1e9),
                "All cities have the value 5.0, which z-score cannot tell apart.");
        nothing(
                computed(
                        new EditionData(
                                "index", 2020, null, null, null, null, List.of(), List.of(), List.of(), List.of()),
                        "city0",
                        1e9),
                "No criteria are stored that the edition was judged by.");
        ComputedEdition costly = computed(edition(null, null, 9, 7), "city0", 1000);
        assertNull(costly.standing());
        assertTrue(costly.caveats().get(0).contains("more than 1.0e+03"), costly::toString);
    }

    private static void nothing(ComputedEdition edition, String why) {
        assertNull(edition.standing());
        assertEquals(List.of("The Index 2020 cannot be computed again here: " + why), edition.caveats());
    }

    @Test
    void whatIsOneTooManyIsNamedForAskingAlone() {
        StandingRow row = new StandingRow(
                "index",
                "The Index",
                ProgramKind.INDEX,
                2020,
                "ranked",
                "Ranked",
                1,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                2020,
                null,
                null,
                null,
                true);
        CityStanding answer = new PublishedStandings(
                        new StandingRow.City("city0", "City", "NL", CityKind.CITY, List.of()),
                        List.of(row),
                        List.of(),
                        List.of(),
                        List.of(),
                        new DataVersion(1, Instant.EPOCH))
                .answer(1e9, URI.create("/v1/cities/city0/standing"));
        assertEquals(
                List.of("The Index 2020 was not computed again, as 4 others were; ask for program=index."),
                answer.caveats());
        assertNull(answer.programs().get(0).computed());
        assertEquals(
                "City Rankings: where City stands; data version 1 of 1970-01-01; /v1/cities/city0/standing",
                answer.cite());
    }
}
