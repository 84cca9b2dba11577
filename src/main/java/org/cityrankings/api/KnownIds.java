package org.cityrankings.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refuses filters that name what nobody knows: an empty list would pass a typing error off as an answer. */
@ApplicationScoped
public class KnownIds {
    private static final String UNKNOWN =
            """
            select asked.id, array(
                select %2$s from (
                  select distinct %2$s, greatest(similarity(%2$s, asked.id), word_similarity(asked.id, %2$s)) as likeness
                  from %1$s where %2$s %% asked.id or asked.id <%% %2$s) likely
                order by likeness desc, %2$s limit 3) as near
            from (select distinct id from unnest(cast(:ids as text[])) asking(id)
              where not exists (select from %1$s t where t.%2$s = asking.id) order by id limit 10) asked""";

    private final SqlQueries sql;

    KnownIds(SqlQueries sql) {
        this.sql = sql;
    }

    /** An id that does not exist, and those that do and look like it. */
    @RegisterForReflection
    record Unknown(String id, List<String> near) {}

    /** Fails with near ids for each of the ids that the table's column does not have; one statement for all. */
    public void check(String parameter, String table, String column, Collection<String> ids) {
        fail(ProblemType.UNKNOWN_VALUE, unknown(parameter, table, column, ids));
    }

    public void check(String parameter, String table, Collection<String> ids) {
        check(parameter, table, "id", ids);
    }

    /** Fails with near ids for each of the ids of a list in a body that the table does not have. */
    public void checkBody(String pointer, String table, List<String> ids) {
        fail(
                ProblemType.UNKNOWN_VALUE,
                unknown(table, "id", ids).stream()
                        .map(one -> part(At.pointer(pointer + "/" + ids.indexOf(one.id())), table, one))
                        .toList());
    }

    /** Fails with near ids if a member of a body is an id that the table does not have. */
    public void checkBody(String pointer, String table, String id) {
        fail(
                ProblemType.UNKNOWN_VALUE,
                unknown(table, "id", List.of(id)).stream()
                        .map(one -> part(At.pointer(pointer), table, one))
                        .toList());
    }

    /** Fails with near ids if what is asked about does not exist. */
    public void require(String parameter, String table, String column, String id) {
        fail(ProblemType.NOT_FOUND, unknown(parameter, table, column, List.of(id)));
    }

    public void require(String parameter, String table, String id) {
        require(parameter, table, "id", id);
    }

    public void require(String table, String id) {
        require(table, table, id);
    }

    private static void fail(ProblemType type, List<Problem.Part> unknown) {
        if (!unknown.isEmpty()) {
            throw new Failure(type, unknown.get(0).detail(), unknown);
        }
    }

    private List<Problem.Part> unknown(String parameter, String table, String column, Collection<String> ids) {
        return unknown(table, column, ids).stream()
                .map(one -> part(At.parameter(parameter), table, one))
                .toList();
    }

    private static Problem.Part part(At at, String table, Unknown one) {
        return new Problem.Part(
                at.pointer(), at.parameter(), null, "There is no %s '%s'.".formatted(table, one.id()), one.near());
    }

    private List<Unknown> unknown(String table, String column, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(Unknown.class, UNKNOWN.formatted(table, column), Map.of("ids", ids.toArray(String[]::new)));
    }
}
