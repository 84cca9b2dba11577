package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class StageListQueries {
    private static final String LISTS =
            """
            select l.program, p.name as program_name, l.stage, l.stage_name, l.position, l.year, l.announced_on,
              case when l.announced_from > :asOf then false
                when l.announced_to <= :asOf or :asOf >= :today then true end as announced,
              l.expected,
              case when l.expected is not null then (select count(*) from award a
                where (a.program, a.year, a.stage) = (l.program, l.year, l.stage)) end as held
            from stage_list l join program p on p.id = l.program
            %s
            order by l.program, l.position, l.year""";

    private final SqlQueries sql;

    StageListQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** All lists of the programs, or of all programs where none is named, also those that were announced later. */
    List<StageList> of(Collection<String> programs, AsOf asOf) {
        return programs.isEmpty()
                ? sql.list(StageList.class, LISTS.formatted(""), asOf.parameters())
                : sql.list(
                        StageList.class,
                        LISTS.formatted("where l.program in (:programs)"),
                        asOf.parameters("programs", programs));
    }
}
