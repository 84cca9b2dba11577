package org.cityrankings.exchange;

import static org.cityrankings.exchange.Relations.columns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes staged rows into the record, by sets. */
final class Merge {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Connection connection;

    Merge(Connection connection) {
        this.connection = connection;
    }

    /** How many rows were new, and how many were there but different. */
    record Count(long added, long changed) {}

    void prepare(Table table) throws SQLException {
        execute("create temp table %s on commit drop as select 0::bigint as line, t.* from %s t with no data"
                .formatted(table.staging(), table.name));
    }

    /** Counts what was staged, so that the checks are planned for as many rows as there are. */
    void analyse(Table table) throws SQLException {
        execute("analyze " + table.staging());
    }

    /** The rows as they are that writing will change, an array of objects. */
    Optional<JsonNode> overwritten(Table table, List<String> header) throws SQLException {
        List<String> values = values(table, header);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String sameKey = table.key.stream()
                .map(column -> (table.columns.get(column).required()
                                ? "t.%1$s = s.%1$s"
                                : "t.%1$s is not distinct from s.%1$s")
                        .formatted(Staging.quoted(column)))
                .collect(Collectors.joining(" and "));
        String sql =
                "select json_agg(r)::text from (select %s from %s t join %s s on %s where (%s) is distinct from (%s)) r"
                        .formatted(
                                columns("t.", List.copyOf(table.columns.keySet())),
                                table.name,
                                table.staging(),
                                sameKey,
                                columns("t.", values),
                                columns("s.", values));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String json = rows.getString(1);
            return json == null ? Optional.empty() : Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException neverFromTheDatabase) {
            throw new IllegalStateException(neverFromTheDatabase);
        }
    }

    /** Only the columns that the file has are written; what is there already and the same stays untouched. */
    Count write(Table table, List<String> header) throws SQLException {
        List<String> values = values(table, header);
        String action = values.isEmpty()
                ? "do nothing"
                : "do update set (%s) = row(%s) where (%s) is distinct from (%s)"
                        .formatted(
                                columns("", values),
                                columns("excluded.", values),
                                columns("t.", values),
                                columns("excluded.", values));
        String sql =
                """
            with merged as (
              insert into %1$s as t (%2$s) select %2$s from %3$s order by line on conflict (%4$s) %5$s
              returning xmax = 0 as added)
            select count(*) filter (where added), count(*) filter (where not added) from merged"""
                        .formatted(table.name, columns("", header), table.staging(), columns("", table.key), action);
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(sql)) {
            counts.next();
            return new Count(counts.getLong(1), counts.getLong(2));
        }
    }

    private static List<String> values(Table table, List<String> header) {
        return header.stream().filter(column -> !table.key.contains(column)).toList();
    }

    /** Lets the database check everything now, so that a refusal is told with the rest. */
    void settle() throws SQLException {
        execute("set constraints all immediate");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
