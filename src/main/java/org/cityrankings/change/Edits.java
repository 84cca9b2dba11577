package org.cityrankings.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cityrankings.api.DatabaseRefusals;
import org.cityrankings.api.ETags;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Problem;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The one way in which editors change records: lock it, compare If-Match with what a GET shows, change it, keep the
 * change, all in one transaction. Features say what the record is and how it is shown.
 */
@ApplicationScoped
public class Edits {
    /** The advisory lock that loads hold alone and editors share; any number, the same in every instance. */
    public static final long LOADS = 0x63697479;

    private static final int REFERRERS = 100;

    private final ETags etags;
    private final Journal journal;
    private final RecordQueries records;
    private final SqlQueries sql;
    private final ObjectMapper json;
    private final Patches patches;
    private final SecurityIdentity editor;
    private final HttpHeaders headers;

    Edits(
            ETags etags,
            Journal journal,
            RecordQueries records,
            SqlQueries sql,
            ObjectMapper json,
            Patches patches,
            SecurityIdentity editor,
            HttpHeaders headers) {
        this.etags = etags;
        this.journal = journal;
        this.records = records;
        this.sql = sql;
        this.json = json;
        this.patches = patches;
        this.editor = editor;
        this.headers = headers;
    }

    @Transactional
    public <D, E extends PanacheEntityBase & Recorded<D>, V> RestResponse<V> create(
            E fresh, Object key, Supplier<V> shown) {
        records.excludeLoads();
        if (records.exists(fresh.getClass(), key)) {
            throw new Failure(
                    ProblemType.ALREADY_EXISTS,
                    "There is a record at %s already.".formatted(fresh.path()),
                    List.of(new Problem.Part(null, null, fresh.path(), "It has the same key.", List.of())));
        }
        fresh.persist();
        keep(Action.CREATED, fresh.path(), null, fresh.draft());
        return RestResponse.ResponseBuilder.<V>created(URI.create("/v1/" + fresh.path()))
                .entity(shown.get())
                .build();
    }

    @Transactional
    public <D, E extends PanacheEntityBase & Recorded<D>, V> V replace(
            Class<E> type, Object key, D draft, Supplier<V> shown) {
        E entity = locked(type, key, shown);
        return revise(entity, draft, shown);
    }

    /** Applies a JSON merge patch (RFC 7396) to what an editor can set. */
    @Transactional
    public <D, E extends PanacheEntityBase & Recorded<D>, V> V patch(
            Class<E> type, Object key, ObjectNode patch, Supplier<V> shown) {
        E entity = locked(type, key, shown);
        return revise(entity, patches.apply(patch, entity.draft()), shown);
    }

    @Transactional
    public <D, E extends PanacheEntityBase & Recorded<D>> void delete(
            Class<E> type, Object key, String kind, String id, Supplier<?> shown) {
        E entity = locked(type, key, shown);
        refuseIfReferredTo(kind, id);
        D before = entity.draft();
        entity.delete();
        keep(Action.DELETED, entity.path(), before, null);
    }

    private <E extends PanacheEntityBase> E locked(Class<E> type, Object key, Supplier<?> shown) {
        records.excludeLoads();
        E entity = records.locked(type, key);
        if (entity == null) {
            throw new Failure(ProblemType.NOT_FOUND, "There is nothing here that could be changed.");
        }
        etags.requireMatch(headers, shown.get());
        return entity;
    }

    private <D, V> V revise(Recorded<D> entity, D draft, Supplier<V> shown) {
        D before = entity.draft();
        entity.revise(draft);
        D after = entity.draft();
        if (!after.equals(before)) {
            keep(Action.CHANGED, entity.path(), before, after);
        }
        return shown.get();
    }

    private void keep(Action action, String path, Object before, Object after) {
        flush(after);
        journal.keep(editor.getPrincipal().getName(), action, path, before, after);
    }

    /** Lets the database check everything now, while it is known which part of which body it would complain of. */
    private void flush(Object written) {
        try {
            records.flush();
        } catch (PersistenceException refused) {
            Failure failure = DatabaseRefusals.of(refused, json.valueToTree(written));
            throw failure == null ? refused : failure;
        }
    }

    private void refuseIfReferredTo(String kind, String id) {
        List<Problem.Part> referrers = sql
                .strings(
                        "select distinct path from references_to(:kind, :id) order by path limit " + REFERRERS,
                        Map.of("kind", kind, "id", id))
                .stream()
                .map(path -> new Problem.Part(null, null, path, "refers to it", List.of()))
                .toList();
        if (!referrers.isEmpty()) {
            throw new Failure(
                    ProblemType.IN_USE,
                    "Other records refer to this %s: %s%s."
                            .formatted(kind, referrers.get(0).record(), referrers.size() > 1 ? " and others" : ""),
                    referrers);
        }
    }
}
