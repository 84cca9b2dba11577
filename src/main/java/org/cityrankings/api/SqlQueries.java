package org.cityrankings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.postgresql.PGConnection;

/**
 * Runs SQL straight into records. PostgreSQL makes each row, with all that is nested in it, one JSON object whose
 * {@code snake_case} members become the components of the record, so that any answer is a single statement.
 */
@ApplicationScoped
public class SqlQueries {
    private static final ObjectMapper ROWS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int ROWS_AT_ONCE = 500;

    private final ReplicaQueries servers;
    private final AskedForm asked;

    SqlQueries(ReplicaQueries servers, AskedForm asked) {
        this.servers = servers;
        this.asked = asked;
    }

    /** Where rows go one by one. */
    @FunctionalInterface
    public interface Sink<T> {
        void take(T row) throws IOException;
    }

    /**
     * Makes all statements of the transaction see one state of the record, and gives its version; must come first in
     * it. The settings suit reports, which read many rows and return few.
     */
    public DataVersion snapshot() {
        servers.set(
                """
                set transaction isolation level repeatable read, read only;
                set local jit = off; set local work_mem = '64MB';
                set local parallel_setup_cost = 100; set local parallel_tuple_cost = 0.001""");
        return version();
    }

    /** Writes what PostgreSQL copies out, as it comes; needs a transaction. */
    public void copy(String sql, OutputStream to) throws IOException {
        try {
            servers.ask(at -> at.doReturningWork(connection -> {
                try {
                    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    /** The version of the record as it is now. */
    public DataVersion version() {
        return list(DataVersion.class, "select version, at from data_version", Map.of())
                .get(0);
    }

    /** Reads any number of rows, some at a time; needs a transaction. */
    public <T> void each(Class<T> type, String sql, Map<String, ?> parameters, Sink<T> sink) throws IOException {
        servers.ask(at -> {
            Query query = query(at, "select to_json(t)::text from (" + sql + ") t", parameters)
                    .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE);
            try (Stream<String> rows = stream(query)) {
                for (Iterator<String> row = rows.iterator(); row.hasNext(); ) {
                    sink.take(read(row.next(), type));
                }
            }
            return null;
        });
    }

    /** Statements of the transaction have no time limit, since a client decides how fast their rows are read. */
    void takeAnyTime() {
        servers.set("set local statement_timeout = 0");
    }

    public <T> List<T> list(Class<T> type, String sql, Map<String, ?> parameters) {
        return strings("select to_json(t)::text from (" + sql + ") t", parameters).stream()
                .map(row -> read(row, type))
                .toList();
    }

    public <T> Optional<T> find(Class<T> type, String sql, Map<String, ?> parameters) {
        return list(type, sql, parameters).stream().findFirst();
    }

    /** The values of a statement with a single text column. */
    public List<String> strings(String sql, Map<String, ?> parameters) {
        return results(sql, parameters);
    }

    private <T> List<T> results(String sql, Map<String, ?> parameters) {
        return servers.ask(at -> list(query(at, sql, parameters)));
    }

    /** Reads all of a list that has no pages; needs a transaction. */
    public <T> void each(Listing<T> listing, Conditions conditions, Sink<T> sink) throws IOException {
        each(rows(listing, conditions, listing.order(null), ""), sink);
    }

    <T> void each(Rows<T> rows, Sink<T> sink) throws IOException {
        each(rows.type(), rows.sql(), rows.parameters(), sink);
    }

    /** A page of a list: two statements, however many items it has; or its rows where no page is wanted. */
    public <T> Page<T> page(Listing<T> listing, Conditions conditions, String sort, Paging paging) {
        List<Listing.Order> order = listing.order(sort);
        boolean pages = asked.form() == Form.JSON;
        long total = pages ? count(listing, conditions) : 0;
        if (paging.cursor != null) {
            conditions.where(after(order, Cursor.read(paging.cursor, sort, order), conditions));
        }
        if (!pages) {
            return Page.of(rows(listing, conditions, order, paging.limit == null ? "" : " limit " + paging.limit));
        }
        String place = order.stream().map(part -> part.column().sql()).collect(Collectors.joining(", "));
        String sql = "select (select to_json(r) from (select " + listing.columns + ") r)::text, json_build_array("
                + place + ")::text" + selection(listing, conditions, order) + " limit " + (paging.size() + 1);
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.putAll(conditions.ofColumns());
        List<Object[]> rows = results(sql, parameters);
        List<T> items = new ArrayList<>();
        rows.stream().limit(paging.size()).forEach(row -> items.add(read((String) row[0], listing.type)));
        String next = rows.size() > paging.size() ? Cursor.write(sort, (String) rows.get(paging.size() - 1)[1]) : null;
        return new Page<>(items, next, Page.Total.of(total), null);
    }

    private static <T> Rows<T> rows(
            Listing<T> listing, Conditions conditions, List<Listing.Order> order, String limit) {
        Map<String, Object> parameters = new LinkedHashMap<>(conditions.parameters());
        parameters.putAll(conditions.ofColumns());
        String sql = "select " + listing.columns + selection(listing, conditions, order) + limit;
        return new Rows<>(listing.type, sql, parameters);
    }

    /** From where, which and in what order. */
    private static String selection(Listing<?> listing, Conditions conditions, List<Listing.Order> order) {
        return " from " + listing.tables + conditions.sql() + " order by "
                + order.stream()
                        .map(part -> part.column().sql() + (part.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    private long count(Listing<?> listing, Conditions conditions) {
        String sql = "select count(*) from (select from " + listing.tables + conditions.sql() + " limit "
                + (Page.Total.COUNTED + 1) + ") t";
        return this.<Long>results(sql, conditions.parameters()).get(0);
    }

    /** All that comes after the values: a row comparison where one index can serve it, else the same written out. */
    private static String after(List<Listing.Order> order, List<Object> values, Conditions conditions) {
        List<String> columns = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            columns.add(order.get(i).column().sql());
            places.add(conditions.bind(values.get(i)));
        }
        boolean descending = order.get(0).descending();
        if (order.stream().allMatch(part -> part.descending() == descending)) {
            return "(" + String.join(", ", columns) + (descending ? ") < (" : ") > (") + String.join(", ", places)
                    + ")";
        }
        String rest = "false";
        for (int i = order.size() - 1; i >= 0; i--) {
            String beyond = order.get(i).descending() ? " < " : " > ";
            rest = "(" + columns.get(i) + beyond + places.get(i) + " or " + columns.get(i) + " = " + places.get(i)
                    + " and " + rest + ")";
        }
        return rest;
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return ROWS.readValue(json, type);
        } catch (JsonProcessingException wrongShape) {
            throw new IllegalStateException("a row does not fit " + type.getSimpleName(), wrongShape);
        }
    }

    /** Without a result type, because Hibernate never finds the plan of a statement with one again and searches all it kept. */
    private static Query query(EntityManager at, String sql, Map<String, ?> parameters) {
        Query query = at.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> stream(Query query) {
        return query.getResultStream();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Query query) {
        return query.getResultList();
    }
}
