package org.cityrankings.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL refused into a failure; its named constraints tell which member of the body was wrong. */
public final class DatabaseRefusals {
    private static final Pattern KEY = Pattern.compile("\\((.*)\\)=\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private DatabaseRefusals() {}

    /** The failure to show for a body that was being written, or null where the database is not to blame. */
    public static Failure of(Throwable thrown, JsonNode body) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return of(refused, body);
            }
            if (cause instanceof RollbackException && cause.getCause() == null) {
                return Failure.of(ProblemType.UNAVAILABLE); // the connection was lost in the midst of the commit
            }
            if (cause instanceof SQLException && !(cause.getCause() instanceof SQLException)) {
                // the pool, which has no connection to give
                return Failure.of(ProblemType.UNAVAILABLE);
            }
        }
        return null;
    }

    /** What the innermost cause says, for the log. */
    static String reason(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getMessage() : reason(thrown.getCause());
    }

    private static Failure of(PSQLException refused, JsonNode body) {
        String state = String.valueOf(refused.getSQLState());
        ServerErrorMessage error = refused.getServerErrorMessage();
        return switch (state) {
            case "23505" ->
                new Failure(
                        ProblemType.ALREADY_EXISTS,
                        "There is a record with the same %s already.".formatted(key(error, 1)));
            case "23503" -> reference(error, body);
            case "23514" -> broken(member(error));
            case "23502" -> broken(camel(error.getColumn()));
            case "40001", "40P01" -> new Failure(ProblemType.CONCURRENT_CHANGE, ProblemType.CONCURRENT_CHANGE.advice);
            case "57P01", "57P02", "57P03", "25006" -> Failure.of(ProblemType.UNAVAILABLE);
            case "57014", "55P03" -> Failure.of(ProblemType.TIMEOUT);
            default -> byClass(state);
        };
    }

    private static Failure byClass(String state) {
        // the connection is lost, or the server lacks memory, room or connections, or its system fails it
        if (state.matches("(08|53|58).*")) {
            return Failure.of(ProblemType.UNAVAILABLE);
        }
        return state.startsWith("22")
                ? new Failure(ProblemType.INVALID_BODY, "A value is out of the range that can be kept.")
                : null;
    }

    /** A reference to nothing, or a record that others refer to, which only the words of the server tell apart. */
    private static Failure reference(ServerErrorMessage error, JsonNode body) {
        if (String.valueOf(error.getDetail()).contains("still referenced")) {
            return new Failure(ProblemType.IN_USE, "Records of the kind %s refer to it.".formatted(error.getTable()));
        }
        String member = member(error);
        String key = key(error, 2);
        String pointer = locate(body, "", member, key.substring(key.lastIndexOf(' ') + 1))
                .orElse("/" + member);
        return Failure.at(
                ProblemType.INVALID_BODY,
                At.pointer(pointer),
                "%s names '%s', which does not exist.".formatted(pointer, key));
    }

    /** Where in the body the member has the value, by itself or in a list. */
    private static Optional<String> locate(JsonNode node, String at, String member, String value) {
        Stream<Map.Entry<String, JsonNode>> parts = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> Map.entry(Integer.toString(i), node.get(i)))
                : node.properties().stream();
        return parts.flatMap(part -> {
                    String here = at + "/" + part.getKey();
                    boolean named = part.getKey().equals(member) || node.isArray() && at.endsWith("/" + member);
                    return named && part.getValue().asText().equals(value)
                            ? Stream.of(here)
                            : locate(part.getValue(), here, member, value).stream();
                })
                .findFirst();
    }

    private static Failure broken(String member) {
        return Failure.at(
                ProblemType.INVALID_BODY,
                At.pointer("/" + member),
                "/%s has a value that this record cannot have.".formatted(member));
    }

    /** The columns (1) or the values (2) that the server complains of. */
    private static String key(ServerErrorMessage error, int group) {
        Matcher key = KEY.matcher(String.valueOf(error.getDetail()));
        return key.find() ? key.group(group) : "key";
    }

    /** award_city_fk is about the member city of an award. */
    private static String member(ServerErrorMessage error) {
        String constraint = String.valueOf(error.getConstraint());
        String table = error.getTable() + "_";
        String column = constraint.startsWith(table) ? constraint.substring(table.length()) : constraint;
        return camel(column.replaceAll("_(fk|ck|uq|pk)$", ""));
    }

    private static String camel(String snake) {
        return UNDERSCORE.matcher(snake).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
