package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class AwardRowQueries {
    private static final String ROWS = "select city, program, year, stage, sources from award where ";

    private final SqlQueries sql;

    AwardRowQueries(SqlQueries sql) {
        this.sql = sql;
    }

    List<AwardRow> of(Collection<String> cities) {
        return sql.list(AwardRow.class, ROWS + "city in (:cities)", Map.of("cities", cities));
    }
}
