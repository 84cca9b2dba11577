package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class CandidateQueries {
    /** Errors are looked through only where a name is nowhere just so, which spares nine tenths of the work. */
    private static final String CANDIDATES =
            """
            with asked as materialized (
                select * from unnest(cast(:questions as int[]), cast(:names as text[]), cast(:countries as text[]))
                  asked(question, name, country)),
              begun as materialized (
                select a.question, f.id, f.key = search_key(a.name) as exact from asked a,
                  find_names(a.name, '{city}', '{}', '{}', true, :wanted) f
                union select a.question, f.id, f.key = search_key(a.name) from asked a,
                  find_names(a.name, '{city}', array[a.country], '{}', true, :wanted) f where a.country <> ''),
              found as (
                select question, id from begun union select a.question, f.id from asked a,
                  find_names(a.name, '{city}', '{}', '{}', false, :wanted) f
                where not exists (select from begun b where b.question = a.question and b.exact)
                union select cast(no as int), id from unnest(cast(:ids as text[])) with ordinality id(id, no))
            select f.question - 1 as question, c.id, c.name, c.kind, c.country, fold(c.admin_area) as area,
              array(select distinct fold(n.name) from search_name n where n.type = 'city' and n.id = c.id) as names
            from found f join city c using (id)""";

    private final SqlQueries sql;

    CandidateQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** A name that is looked for, for which question, and the code of the country where it is looked for as well. */
    record Sought(int question, String name, String country) {}

    @RegisterForReflection
    record Folded(String text, String folded) {}

    /** All texts folded. */
    Map<String, String> folded(Collection<String> texts) {
        return sql
                .list(
                        Folded.class,
                        "select text, fold(text) as folded from unnest(cast(:texts as text[])) asked(text)",
                        Map.of("texts", texts.toArray(String[]::new)))
                .stream()
                .collect(Collectors.toMap(Folded::text, Folded::folded, (same, again) -> same));
    }

    /** The codes of all countries by their folded names. */
    Map<String, String> countries() {
        return sql.list(Folded.class, "select fold(name) as text, code as folded from country", Map.of()).stream()
                .collect(Collectors.toMap(Folded::text, Folded::folded));
    }

    /** The cities that questions may mean, a few for each; ids has the text of each question, which may be an id. */
    List<Candidate> candidates(List<Sought> sought, List<String> ids, int wanted) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "questions", sought.stream().map(one -> one.question() + 1).toArray(Integer[]::new));
        parameters.put("names", sought.stream().map(Sought::name).toArray(String[]::new));
        parameters.put("countries", sought.stream().map(Sought::country).toArray(String[]::new));
        parameters.put("ids", ids.toArray(String[]::new));
        parameters.put("wanted", wanted);
        return sql.list(Candidate.class, CANDIDATES, parameters);
    }
}
