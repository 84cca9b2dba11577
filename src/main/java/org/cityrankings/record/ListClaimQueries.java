package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class ListClaimQueries {
    private final SqlQueries sql;

    ListClaimQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** An entry of a list. */
    @RegisterForReflection
    record Listed(String city, String country) {}

    List<Listed> of(StageList list) {
        return sql.list(
                Listed.class,
                """
                select a.city, c.country from award a join city c on c.id = a.city
                where (a.program, a.year, a.stage) = (:program, :year, :stage) order by a.city""",
                Map.of("program", list.program(), "year", list.year(), "stage", list.stage()));
    }
}
