package org.cityrankings.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class SearchQueries {
    private static final String HITS =
            """
            select f.type, f.id, own.name, f.country, f.kind,
              json_build_object('name', f.name, 'language', f.language, 'kind', f.name_kind) as matched,
              name_match(f.key, sought) as match, name_score(f.key, sought) as score
            from search_key(:q) sought,
              find_names(:q, cast(:types as text[]), cast(:countries as text[]), cast(:kinds as text[]), :beginnings, :limit)
                with ordinality f(type, id, name, language, name_kind, country, kind, key, place)
              join search_name own on own.type = f.type and own.id = f.id and own.name_kind = 'name'
            order by f.place""";

    private final SqlQueries sql;
    private final KnownIds known;

    SearchQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    SearchHits hits(SearchRequest request) {
        known.check("country", "country", "code", request.countries);
        known.check("kind", "kind", "word", request.kinds);
        return new SearchHits(sql.list(
                SearchHits.Hit.class,
                HITS,
                Map.of(
                        "q",
                        request.q,
                        "types",
                        request.types.stream().map(SearchedType::word).toArray(String[]::new),
                        "countries",
                        request.countries.toArray(String[]::new),
                        "kinds",
                        request.kinds.toArray(String[]::new),
                        "beginnings",
                        request.mode == SearchMode.SUGGEST,
                        "limit",
                        request.limit)));
    }
}
