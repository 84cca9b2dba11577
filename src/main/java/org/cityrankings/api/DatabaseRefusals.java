package org.cityrankings.api;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL refused into a failure; its named constraints tell which member of the body was wrong. */
final class DatabaseRefusals {
    private static final Pattern KEY = Pattern.compile("\\((.*)\\)=\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private DatabaseRefusals() {}

    /** The failure to show, or null where the database is not to blame. */
    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return of(refused);
            }
            if (cause instanceof SQLException && cause.getCause() == null) {
                // the pool says that it has no connection to give without naming a state
                return unavailable();
            }
        }
        return null;
    }

    /** What the innermost cause says, for the log. */
    static String reason(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getMessage() : reason(thrown.getCause());
    }

    private static Failure of(PSQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        ServerErrorMessage error = refused.getServerErrorMessage();
        return switch (state) {
            case "23505" ->
                new Failure(
                        ProblemType.ALREADY_EXISTS,
                        "There is a record with the same %s already.".formatted(key(error, 1)));
            case "23503" -> reference(error);
            case "23514" -> broken(member(error));
            case "23502" -> broken(camel(error.getColumn()));
            case "40001", "40P01", "55P03" ->
                new Failure(ProblemType.CONCURRENT_CHANGE, ProblemType.CONCURRENT_CHANGE.advice);
            case "57P01", "57P02", "57P03", "53300", "25006" -> unavailable();
            default -> byClass(state);
        };
    }

    private static Failure byClass(String state) {
        if (state.startsWith("08")) {
            return unavailable();
        }
        return state.startsWith("22")
                ? new Failure(ProblemType.INVALID_BODY, "A value is out of the range that can be kept.")
                : null;
    }

    private static Failure unavailable() {
        return new Failure(
                ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.title + ". " + ProblemType.UNAVAILABLE.advice);
    }

    /** A reference to nothing, or a record that others refer to, which only the words of the server tell apart. */
    private static Failure reference(ServerErrorMessage error) {
        if (String.valueOf(error.getDetail()).contains("still referenced")) {
            return new Failure(ProblemType.IN_USE, "Records of the kind %s refer to it.".formatted(error.getTable()));
        }
        String member = member(error);
        return Failure.at(
                ProblemType.INVALID_BODY,
                At.pointer("/" + member),
                "/%s names '%s', which does not exist.".formatted(member, key(error, 2)));
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
        return UNDERSCORE.matcher(snake).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
