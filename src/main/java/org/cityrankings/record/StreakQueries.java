package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class StreakQueries {
    /** No run is longer than the number of awards, or than the years from the first to the last. */
    private static final String MOST =
            """
            select %1$s as place, a.program, least(count(*), max(a.year) - min(a.year) + 1) as most
            from %3$s where %4$s group by 1, 2""";

    private static final String AWARDS =
            """
            select a.city, a.program, a.year, a.stage from award a
            where (a.city, a.program) in (select * from unnest(cast(:cities as text[]), cast(:programs as text[])))""";

    private final SqlQueries sql;

    StreakQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** A place and a program, and how long a run of it in any stage could be. */
    @RegisterForReflection
    record Candidate(String place, String program, int most) {}

    /** Those whose runs could be longest, leaving out runs of less than two. */
    List<Candidate> candidates(Scan scan, int shortest, int limit) {
        Map<String, Object> parameters = new TreeMap<>(scan.parameters());
        parameters.put("shortest", shortest);
        parameters.put("limit", limit);
        return sql.list(
                Candidate.class,
                "select place, program, most from (" + scan.each(MOST)
                        + ") c where most >= :shortest order by most desc, place, program limit :limit",
                parameters);
    }

    /** All awards of the candidates, of whatever city that counts under them. */
    List<AwardRow> awards(Collection<Candidate> candidates, Moves moves) {
        List<String> cities = new ArrayList<>();
        List<String> programs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (String city : moves.citiesOf(candidate.place())) {
                cities.add(city);
                programs.add(candidate.program());
            }
        }
        return sql.list(
                AwardRow.class,
                AWARDS,
                Map.of("cities", cities.toArray(String[]::new), "programs", programs.toArray(String[]::new)));
    }

    List<Place> places(Collection<String> cities) {
        return sql.list(
                Place.class,
                "select id as city, name, country from city where id = any(:cities)",
                Map.of("cities", cities.toArray(String[]::new)));
    }
}
