package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class SubjectQueries {
    private static final String SUBJECT =
            """
            select c.id, c.country, c.kind, coalesce((select n.name from city_name n
              where n.city = c.id and n.language = :language and n.kind in ('native', 'official', 'short')
              order by n.kind <> 'native', n.kind <> 'short', n.name limit 1), c.name) as name
            from city c where c.id = :id""";

    private final SqlQueries sql;
    private final KnownIds known;

    SubjectQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    /** The city, or a failure that names near ids. */
    Subject of(String parameter, String id, String language) {
        return sql.find(Subject.class, SUBJECT, Map.of("id", id, "language", language))
                .orElseThrow(() -> {
                    known.require(parameter, "city", id);
                    return Failure.notFound("city", id);
                });
    }

    void requireCountry(String code) {
        known.require("country", "country", "code", code);
    }
}
