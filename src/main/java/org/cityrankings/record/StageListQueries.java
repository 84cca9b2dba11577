package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class StageListQueries {
    private static final String LISTS =
            """
            select l.program, p.name as program_name, l.stage, l.stage_name, l.position,
              array_agg(l.year order by l.year) as year, array_agg(l.announced_on order by l.year) as announced_on,
              array_agg(l.expected order by l.year) as expected, array_agg(%2$s order by l.year) as held
            from stage_list l join program p on p.id = l.program %3$s
            where %1$s
            group by l.program, p.name, l.stage, l.stage_name, l.position order by l.program, l.position""";
    private static final String HELD =
            """
            left join (select program, stage, year, count(*) as held from award l where %s group by program, stage, year) h
              on (h.program, h.stage, h.year) = (l.program, l.stage, l.year)""";

    private final SqlQueries sql;

    StageListQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** All lists of the programs, or of all programs where none is named, also those that were announced later. */
    List<StageList> of(Collection<String> programs, AsOf asOf) {
        String which = which(programs);
        return lists(LISTS.formatted(which, "coalesce(h.held, 0)", HELD.formatted(which)), programs, asOf);
    }

    /** The same without counting how many of their awards are held, which takes long where they are many. */
    List<StageList> uncounted(Collection<String> programs, AsOf asOf) {
        return lists(LISTS.formatted(which(programs), "cast(null as bigint)", ""), programs, asOf);
    }

    /** All lists of the programs that these stages are of; none where there are no stages. */
    List<StageList> shown(Collection<Stages.Key> stages, AsOf asOf) {
        Set<String> programs = stages.stream().map(Stages.Key::program).collect(Collectors.toSet());
        return programs.isEmpty() ? List.of() : of(programs, asOf);
    }

    private static String which(Collection<String> programs) {
        return programs.isEmpty() ? "true" : "l.program in (:programs)";
    }

    private List<StageList> lists(String statement, Collection<String> programs, AsOf asOf) {
        return sql
                .list(StageLists.class, statement, programs.isEmpty() ? Map.of() : Map.of("programs", programs))
                .stream()
                .collect(Collectors.groupingBy(StageLists::program, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(program -> StageLists.each(program, asOf))
                .toList();
    }
}
