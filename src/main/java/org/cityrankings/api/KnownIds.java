package org.cityrankings.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refuses filters that name what nobody knows: an empty list would pass a typing error off as an answer. */
@ApplicationScoped
public class KnownIds {
    private final SqlQueries sql;

    KnownIds(SqlQueries sql) {
        this.sql = sql;
    }

    /** Fails with near ids for each of the ids that the table's column does not have. */
    public void check(String parameter, String table, String column, Collection<String> ids) {
        List<Problem.Part> unknown = new ArrayList<>();
        for (String id : ids) {
            if (!exists(table, column, id)) {
                unknown.add(new Problem.Part(
                        null, parameter, null, "There is no %s '%s'.".formatted(table, id), near(table, column, id)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Failure(ProblemType.UNKNOWN_VALUE, unknown.get(0).detail(), unknown);
        }
    }

    public void check(String parameter, String table, Collection<String> ids) {
        check(parameter, table, "id", ids);
    }

    private boolean exists(String table, String column, String id) {
        return !sql.strings("select %2$s from %1$s where %2$s = :id limit 1".formatted(table, column), Map.of("id", id))
                .isEmpty();
    }

    private List<String> near(String table, String column, String id) {
        return sql.strings(
                """
                select %2$s from (
                  select distinct %2$s, greatest(similarity(%2$s, :id), word_similarity(:id, %2$s)) as likeness
                  from %1$s where %2$s %% :id or :id <%% %2$s) near
                order by likeness desc, %2$s limit 3"""
                        .formatted(table, column),
                Map.of("id", id));
    }
}
