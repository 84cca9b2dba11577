package org.cityrankings.standing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cityrankings.api.CitationLine;
import org.cityrankings.api.DataVersion;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.standing.CityStanding.Comparison;
import org.cityrankings.standing.CityStanding.Difference;
import org.cityrankings.standing.CityStanding.LatestEdition;
import org.cityrankings.standing.CityStanding.ProgramStanding;
import org.cityrankings.standing.StandingRow.Median;
import org.cityrankings.standing.StandingRow.Near;

/** What was read of where a city stands, and how it becomes an answer; no statement is left to be made. */
record PublishedStandings(
        StandingRow.City city,
        List<StandingRow> rows,
        List<Near> near,
        List<Median> medians,
        List<EditionData> editions,
        DataVersion data) {
    private static final int HIGHLIGHTS = 3;

    /**
     * Takes long only where there are editions to compute again.
     *
     * @param limit how many elementary operations each of these may take
     * @param address that was asked, to cite it
     */
    CityStanding answer(double limit, URI address) {
        StandingCaveats caveats = new StandingCaveats(city);
        List<ProgramStanding> programs = new ArrayList<>();
        for (StandingRow row : rows) {
            Optional<ComputedEdition> computed =
                    edition(row).map(edition -> ComputedEdition.of(edition, city.id(), row.edition(), limit));
            programs.add(standing(row, computed.map(ComputedEdition::standing).orElse(null)));
            caveats.of(row, programs.get(programs.size() - 1));
            if (row.observed()) {
                caveats.all().addAll(computed.map(ComputedEdition::caveats).orElse(notTried(row)));
            }
        }
        return new CityStanding(
                city.id(),
                city.name(),
                city.country(),
                city.kind(),
                programs,
                caveats.all(),
                data,
                CitationLine.of("where %s stands".formatted(city.name()), data, address));
    }

    private static List<String> notTried(StandingRow row) {
        return List.of("%s was not computed again, as %d others were; ask for program=%s."
                .formatted(row.edition(), StandingQueries.MOST_COMPUTED, row.program()));
    }

    private Optional<EditionData> edition(StandingRow row) {
        return editions.stream()
                .filter(edition -> edition.program().equals(row.program()))
                .findFirst();
    }

    private ProgramStanding standing(StandingRow row, ComputedStanding computed) {
        RankPlace place = row.rank() == null
                ? null
                : new RankPlace(
                        city.id(),
                        row,
                        near.stream()
                                .filter(one -> one.program().equals(row.program()))
                                .toList());
        return new ProgramStanding(
                row.program(),
                row.programName(),
                row.kind(),
                row.year(),
                new LatestEdition(row.latestYear(), row.listedInLatest()),
                row.stage(),
                row.stageName(),
                row.position(),
                row.announcedOn(),
                row.rank(),
                row.score(),
                row.rating(),
                place == null ? null : place.among(),
                place == null ? null : place.percentile(),
                place == null ? null : place.above(),
                place == null ? List.of() : place.tied(),
                place == null ? null : place.below(),
                Arrays.stream(Beside.values())
                        .flatMap(beside -> comparison(row, beside).stream())
                        .toList(),
                computed,
                row.sources());
    }

    private Optional<Comparison> comparison(StandingRow row, Beside beside) {
        List<Median> others = medians.stream()
                .filter(one -> one.program().equals(row.program()) && one.beside() == beside)
                .toList();
        List<Difference> differences = others.stream()
                .map(one -> new Difference(
                        one.criterion(),
                        one.name(),
                        one.score(),
                        one.median(),
                        one.score() - one.median(),
                        one.others()))
                .sorted(Comparator.comparingDouble(Difference::difference).thenComparing(Difference::criterion))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        beside,
                        others.get(0).group(),
                        differences.stream()
                                .filter(one -> one.difference() > 0)
                                .sorted(Comparator.comparingDouble(Difference::difference)
                                        .reversed()
                                        .thenComparing(Difference::criterion))
                                .limit(HIGHLIGHTS)
                                .toList(),
                        differences.stream()
                                .filter(one -> one.difference() < 0)
                                .limit(HIGHLIGHTS)
                                .toList()));
    }
}
