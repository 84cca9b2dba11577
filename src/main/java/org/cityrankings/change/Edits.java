package org.cityrankings.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cityrankings.api.At;
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
    private final Validator validator;
    private final SecurityIdentity editor;
    private final HttpHeaders headers;

    Edits(
            ETags etags,
            Journal journal,
            RecordQueries records,
            SqlQueries sql,
            ObjectMapper json,
            Validator validator,
            SecurityIdentity editor,
            HttpHeaders headers) {
        this.etags = etags;
        this.journal = journal;
        this.records = records;
        this.sql = sql;
        this.json = json;
        this.validator = validator;
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
        return RestResponse.ResponseBuilder.<V>created(address(fresh.path()))
                .entity(shown.get())
                .build();
    }

    /** Keys may have any letters, addresses only some. */
    private static URI address(String path) {
        try {
            return URI.create(new URI(null, null, "/v1/" + path, null).toASCIIString());
        } catch (URISyntaxException neverOfAPath) {
            throw new IllegalStateException(neverOfAPath);
        }
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
        return revise(entity, patched(entity.draft(), patch), shown);
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

    private <D> D patched(D before, ObjectNode patch) {
        try {
            JsonNode merged = merge(json.valueToTree(before), patch);
            @SuppressWarnings("unchecked")
            D after = (D) json.treeToValue(merged, before.getClass());
            var wrong = validator.validate(after);
            if (!wrong.isEmpty()) {
                throw new ConstraintViolationException(wrong);
            }
            return after;
        } catch (JsonProcessingException unfit) {
            throw new jakarta.ws.rs.BadRequestException(unfit);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merge(result.get(member.getKey()), member.getValue()));
            }
        });
        return result;
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

    /** Fails unless the key in a body is that of the address. */
    public static void requireSameKey(String member, Object inAddress, Object inBody) {
        if (!inAddress.equals(inBody)) {
            throw Failure.at(
                    ProblemType.INVALID_BODY,
                    At.pointer("/" + member),
                    "/%s must be '%s' as in the address; a key never changes.".formatted(member, inAddress));
        }
    }

    /** Makes a collection of an entity hold just these parts of a draft. */
    public static <T> void replaceAll(Collection<T> held, String member, List<T> wanted, Function<T, Object> key) {
        held.clear();
        held.addAll(byKey(member, wanted, key).values());
    }

    /** The parts of a draft by their keys, or a failure that names the second with the same key. */
    public static <K, T> Map<K, T> byKey(String member, List<T> parts, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (byKey.put(key.apply(parts.get(i)), parts.get(i)) != null) {
                String pointer = "/%s/%d".formatted(member, i);
                throw Failure.at(
                        ProblemType.INVALID_BODY,
                        At.pointer(pointer),
                        "%s has the same key as another before it: %s.".formatted(pointer, key.apply(parts.get(i))));
            }
        }
        return byKey;
    }
}
