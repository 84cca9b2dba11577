package org.cityrankings.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class SourceQueries {
    private static final Listing<SourceItem> SOURCES = new Listing<>(
                    SourceItem.class, "id, url, publisher, title, language, published_on", "source")
            .key("id", String.class)
            .sort("id", "id", String.class)
            .sort("publishedOn", "coalesce(published_on, '')", String.class);

    private final SqlQueries sql;

    SourceQueries(SqlQueries sql) {
        this.sql = sql;
    }

    Page<SourceItem> page(List<String> publishers, List<String> languages, String sort, Paging paging) {
        Conditions conditions = new Conditions().anyOf("publisher", publishers).anyOf("language", languages);
        return sql.page(SOURCES, conditions, sort, paging);
    }

    SourceDetails details(String id) {
        return sql.find(
                        SourceDetails.class,
                        """
                        select s.*, (select count(*) from references_to('source', s.id)) as citations,
                          (select coalesce(json_agg(fact), '[]') from (
                            select kind, path from references_to('source', s.id) order by path, kind limit 1000) fact
                          ) as cited_by
                        from source s where s.id = :id""",
                        Map.of("id", id))
                .orElseThrow(() -> Failure.notFound("source", id));
    }
}
