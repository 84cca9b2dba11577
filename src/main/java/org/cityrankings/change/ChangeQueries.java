package org.cityrankings.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class ChangeQueries {
    private static final Listing<ChangeItem> CHANGES = new Listing<>(
                    ChangeItem.class,
                    "id, to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as at, by, action, record, before, after",
                    "change")
            .key("id", Long.class)
            .sort("id", "id", Long.class);

    private final SqlQueries sql;

    ChangeQueries(SqlQueries sql) {
        this.sql = sql;
    }

    Page<ChangeItem> page(List<String> records, List<String> by, List<Action> actions, String sort, Paging paging) {
        Conditions conditions =
                new Conditions().anyOf("record", records).anyOf("by", by).anyOf("action", actions);
        return sql.page(CHANGES, conditions, sort, paging);
    }
}
