package org.cityrankings.certainty;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cityrankings.api.At;
import org.cityrankings.api.CitationLine;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.EditionColumns;
import org.cityrankings.composite.EditionComposite;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.indicator.Direction;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.indicator.EditionDataQueries;

/** Reads the data that a request names, and the method where it names none, in one state of the record. */
@ApplicationScoped
class CompositeDataQueries {
    /** As many as there can be in a body. */
    private static final double MOST_CELLS = 1e6;

    private static final URI ADDRESS = URI.create("/v1/rankings/composite");

    private static final String EDITION =
            """
            select e.program, p.name, array(select distinct unnest(p.sources || e.sources) order by 1) as sources
            from edition e join program p on p.id = e.program where (e.program, e.year) = (:program, :year)""";

    private static final String INDICATORS =
            "select id, unit, direction from indicator where id = any(cast(:indicators as text[]))";

    private static final String VALUES =
            """
            select city, indicator, year, value from observation
            where (program, year) = ('', :year) and city = any(cast(:cities as text[]))
              and indicator = any(cast(:indicators as text[]))""";

    private static final String EARLIER =
            """
            select distinct on (city, indicator) city, indicator, year, value from observation
            where program = :program and year < :year and city = any(cast(:cities as text[]))
              and indicator = any(cast(:indicators as text[]))
            order by city, indicator, year desc""";

    private final SqlQueries sql;
    private final KnownIds known;
    private final EditionDataQueries editions;

    CompositeDataQueries(SqlQueries sql, KnownIds known, EditionDataQueries editions) {
        this.sql = sql;
        this.known = known;
        this.editions = editions;
    }

    /** A value of a city. */
    @RegisterForReflection
    record Observed(String city, String indicator, int year, BigDecimal value) {}

    @RegisterForReflection
    record IndicatorHead(String id, String unit, Direction direction) {}

    /**
     * What an index is computed from.
     *
     * @param method that of the request, else that of the edition
     * @param reference null where nothing was read
     */
    record Read(CompositeData data, CompositeMethod method, DataReference reference) {}

    @Transactional
    Read read(DataRequest request, CompositeMethod method) {
        request.check();
        if (!request.refers()) {
            return new Read(request.columns(), method, null);
        }
        DataVersion version = sql.snapshot();
        known.checkBody("/data/cities", "city", request.cities());
        known.checkBody("/data/indicators", "indicator", List.of(ids(request.indicators())));
        return request.edition() == null ? ofYear(request, method, version) : ofEdition(request, method, version);
    }

    private Read ofYear(DataRequest request, CompositeMethod method, DataVersion version) {
        List<String> cities = request.cities();
        if ((double) cities.size() * request.indicators().size() > MOST_CELLS) {
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "There can be %,.0f values at most: name fewer cities or indicators.".formatted(MOST_CELLS));
        }
        String[] ids = ids(request.indicators());
        Map<String, IndicatorHead> heads = new HashMap<>();
        sql.list(IndicatorHead.class, INDICATORS, Map.of("indicators", ids))
                .forEach(head -> heads.put(head.id(), head));
        ObservedColumns values = new ObservedColumns(sql.list(
                Observed.class,
                VALUES,
                Map.of("year", request.year(), "cities", cities.toArray(String[]::new), "indicators", ids)));
        List<CompositeData.Indicator> columns = Stream.of(ids)
                .map(heads::get)
                .map(one -> new CompositeData.Indicator(
                        one.id(), one.unit(), one.direction(), values.of(one.id(), cities), null))
                .toList();
        return read(new CompositeData(cities, columns, null, null), method, null, request.year(), List.of(), version);
    }

    private Read ofEdition(DataRequest request, CompositeMethod method, DataVersion version) {
        String program = request.edition().program();
        int year = request.edition().year();
        known.checkBody("/data/edition/program", "program", program);
        EditionData edition = chosen(
                request,
                editions.find(program, year)
                        .orElseThrow(() -> Failure.at(
                                ProblemType.UNKNOWN_VALUE,
                                At.pointer("/data/edition/year"),
                                "There is no edition %d of %s.".formatted(year, program))));
        DataReference.Edition head = sql.find(
                        DataReference.Edition.class, EDITION, Map.of("program", program, "year", year))
                .orElseThrow();
        CompositeData all = new EditionColumns(edition).data();
        if (method == null) {
            EditionComposite.Computable stored = stored(request, edition);
            return read(all, stored.method(), head, year, stored.caveats(), version);
        }
        CompositeData some = request.indicators().isEmpty()
                ? all
                : new CompositeData(all.cities(), some(all.indicators(), request.indicators()), null, all.groups());
        return read(some, method, head, year, List.of(), version);
    }

    private static EditionComposite.Computable stored(DataRequest request, EditionData edition) {
        MethodRefused.when(
                !request.indicators().isEmpty(),
                "/method",
                "With only some of its indicators an edition needs a method.");
        EditionComposite composite = EditionComposite.of(edition);
        if (composite instanceof EditionComposite.NotComputable not) {
            throw Failure.at(ProblemType.NOT_RECOMPUTABLE, At.pointer("/method"), String.join(" ", not.reasons()));
        }
        return (EditionComposite.Computable) composite;
    }

    private static EditionData chosen(DataRequest request, EditionData edition) {
        Set<String> observed = new HashSet<>();
        edition.observations().forEach(value -> observed.add(value.city()));
        MethodRefused.when(observed.isEmpty(), "/data/edition", "No observations are stored that the edition took.");
        for (int i = 0; i < request.cities().size(); i++) {
            MethodRefused.when(
                    !observed.contains(request.cities().get(i)),
                    "/data/cities/" + i,
                    "The edition has no observations of '%s'.",
                    request.cities().get(i));
        }
        return edition.among(request.cities());
    }

    private static List<CompositeData.Indicator> some(
            List<CompositeData.Indicator> all, List<CompositeData.Indicator> named) {
        Map<String, CompositeData.Indicator> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        List<CompositeData.Indicator> some = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String id = named.get(i).id();
            MethodRefused.when(
                    !byId.containsKey(id), "/data/indicators/" + i, "The method of the edition has no '%s'.", id);
            some.add(byId.get(id));
        }
        return some;
    }

    private Read read(
            CompositeData data,
            CompositeMethod method,
            DataReference.Edition edition,
            int year,
            List<String> caveats,
            DataVersion version) {
        ObservedColumns before = new ObservedColumns(sql.list(
                Observed.class,
                EARLIER,
                Map.of(
                        "program",
                        edition == null ? "" : edition.program(),
                        "year",
                        year,
                        "cities",
                        data.cities().toArray(String[]::new),
                        "indicators",
                        ids(data.indicators()))));
        String title = edition == null
                ? "an index of observations of %d".formatted(year)
                : "an index of the observations of %s %d".formatted(edition.name(), year);
        return new Read(
                before.before(data),
                method,
                new DataReference(
                        edition,
                        year,
                        before.missingIn(data).stream()
                                .map(one -> new DataReference.Earlier(one.city(), one.indicator(), one.year()))
                                .toList(),
                        caveats,
                        version,
                        CitationLine.of(title, version, ADDRESS)));
    }

    private static String[] ids(List<CompositeData.Indicator> indicators) {
        return indicators.stream().map(CompositeData.Indicator::id).toArray(String[]::new);
    }
}
