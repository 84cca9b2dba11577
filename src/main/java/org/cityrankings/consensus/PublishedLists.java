package org.cityrankings.consensus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityrankings.api.At;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;

/** Reads what editions published as lists, in one state of the record, and says what is missing from them. */
@ApplicationScoped
class PublishedLists {
    private final SqlQueries sql;
    private final KnownIds known;
    private final PublishedListQueries queries;

    PublishedLists(SqlQueries sql, KnownIds known, PublishedListQueries queries) {
        this.sql = sql;
        this.known = known;
        this.queries = queries;
    }

    /** Lists with the cities on them and what to keep in mind. */
    record Read(List<NamedList> lists, Map<String, PublishedCity> cities, List<String> caveats, DataVersion data) {}

    @Transactional
    Read read(ConsensusRequest request) {
        DataVersion data = sql.snapshot();
        List<EditionStage> asked = EditionStage.all(request.lists);
        known.check(
                "lists",
                "program",
                asked.stream().map(EditionStage::program).distinct().toList());
        known.check("country", "country", "code", request.countries);
        List<PublishedList> held = queries.lists(asked);
        List<PublishedCity> cities = queries.cities(asked, request.countries, request.kinds);
        List<NamedList> lists = new ArrayList<>();
        List<String> caveats = new ArrayList<>();
        if (!request.countries.isEmpty() || !request.kinds.isEmpty()) {
            caveats.add("Only some cities count, by country or kind; places are counted among these.");
        }
        for (EditionStage one : asked) {
            PublishedList list = choose(one, held);
            Map<Integer, List<String>> tiers = new TreeMap<>();
            cities.stream()
                    .filter(city -> city.program().equals(list.program())
                            && city.year() == list.year()
                            && city.stage().equals(list.stage()))
                    .forEach(city -> tiers.computeIfAbsent(city.rank(), rank -> new ArrayList<>())
                            .add(city.city()));
            if (tiers.isEmpty()) {
                throw EditionStage.refused("None of the cities asked for has a rank in %s.".formatted(one.name()));
            }
            lists.add(new NamedList(one.name(), BigDecimal.ONE, List.copyOf(tiers.values()), list.expected(), true));
            caveats.addAll(list.caveats(one.name(), request.conventions().unranked()));
        }
        Map<String, PublishedCity> byId = new HashMap<>();
        cities.forEach(city -> byId.put(city.city(), city));
        return new Read(lists, byId, caveats, data);
    }

    private static PublishedList choose(EditionStage asked, List<PublishedList> held) {
        List<PublishedList> stages = held.stream()
                .filter(list -> list.program().equals(asked.program()) && list.year() == asked.year())
                .distinct()
                .toList();
        if (!stages.get(0).edition()) {
            throw Failure.at(
                    ProblemType.UNKNOWN_VALUE,
                    At.parameter("lists"),
                    "There is no edition %d of %s.".formatted(asked.year(), asked.program()));
        }
        if (stages.get(0).stage() == null) {
            throw EditionStage.refused("The record holds no list of %s.".formatted(asked.name()));
        }
        String names = stages.stream().map(PublishedList::stage).collect(Collectors.joining(", "));
        if (asked.stage() == null && stages.size() > 1) {
            throw EditionStage.refused("%s has the stages %s; name one, as in %s:%s."
                    .formatted(asked.name(), names, asked.name(), stages.get(0).stage()));
        }
        PublishedList chosen = stages.stream()
                .filter(list -> asked.stage() == null || asked.stage().equals(list.stage()))
                .findFirst()
                .orElseThrow(() -> EditionStage.refused("%d of %s has no stage '%s'; it has: %s."
                        .formatted(asked.year(), asked.program(), asked.stage(), names)));
        if (chosen.ranked() == 0) {
            throw EditionStage.refused("%s has no published ranks.".formatted(asked.name()));
        }
        return chosen;
    }
}
