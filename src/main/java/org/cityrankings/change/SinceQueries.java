package org.cityrankings.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;

/** Reads what versions of the record touched; what counts is how a record was before and how it is now. */
@ApplicationScoped
class SinceQueries {
    private static final String TOUCHED =
            """
            select kind, action, path from (
              select t.kind, t.path, case
                when first_action = 'added' and last_action = 'removed' then 'nothing'
                when last_action = 'removed' then 'removed'
                when first_action = 'added' then 'added'
                else 'changed' end as action
              from (
                select kind, path, (array_agg(action order by version, id))[1] as first_action,
                  (array_agg(action order by version desc, id desc))[1] as last_action
                from version join touched using (transaction)
                where version > :since group by kind, path) t) t
            where action <> 'nothing'
            order by kind collate "C", action collate "C", path collate "C\"""";

    private final SqlQueries sql;

    SinceQueries(SqlQueries sql) {
        this.sql = sql;
    }

    @RegisterForReflection
    record Touched(String kind, String action, String path) {}

    @RegisterForReflection
    private record Known(long first, long latest) {}

    /** Fails with what is known instead for a version that there never was, or of which too little was kept. */
    void require(long version) {
        Known known = sql.find(
                        Known.class, "select min(version) as first, max(version) as latest from version", Map.of())
                .orElseThrow();
        if (version > known.latest()) {
            throw new Failure(
                    ProblemType.NOT_FOUND,
                    "There is no version %d yet; the latest is %d.".formatted(version, known.latest()));
        }
        if (version < known.first()) {
            throw new Failure(
                    ProblemType.NOT_FOUND,
                    "What changed is known since version %d only; take /v1/export.zip and go on from there."
                            .formatted(known.first()));
        }
    }

    /** By kind, then action, then path; needs a transaction. */
    void each(long since, SqlQueries.Sink<Touched> sink) throws IOException {
        sql.each(Touched.class, TOUCHED, Map.of("since", since), sink);
    }
}
