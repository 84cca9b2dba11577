package org.cityrankings.api;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL refused into a failure; its named constraints tell which member of the body was wrong. */
final class DatabaseRefusals {
    private static final Pattern KEY = Pattern.compile("\\((.*)\\)=\\((.*)\\)", Pattern.DOTALL);

    private DatabaseRefusals() {}

    /** The failure to show, or null where the database is not to blame. */
    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return of(refused);
            }
            if (cause instanceof SQLException
                    && String.valueOf(cause.getMessage()).contains("Acquisition timeout")) {
                return new Failure(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.title + ".");
            }
        }
        return null;
    }

    static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static Failure of(SQLException refused) {
        ServerErrorMessage error = refused instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String state = refused.getSQLState();
        return switch (state) {
            case "23505" ->
                new Failure(ProblemType.ALREADY_EXISTS, "A record with the same %s exists.".formatted(key(error, 1)));
            case "23503" -> reference(error);
            case "23514", "23502" -> broken(error);
            case "40001", "40P01", "55P03" ->
                new Failure(ProblemType.CONCURRENT_CHANGE, ProblemType.CONCURRENT_CHANGE.advice);
            case "57P01", "57P02", "57P03", "53300", "25006" -> unavailable();
            default ->
                state.startsWith("08")
                        ? unavailable()
                        : state.startsWith("22")
                                ? new Failure(ProblemType.INVALID_BODY, "A value is out of the range that can be kept.")
                                : null;
        };
    }

    private static Failure unavailable() {
        return new Failure(
                ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.title + ". " + ProblemType.UNAVAILABLE.advice);
    }

    /** A reference to nothing, or a record that others refer to: PostgreSQL tells them apart by the table it names. */
    private static Failure reference(ServerErrorMessage error) {
        String table = error == null ? "" : String.valueOf(error.getTable());
        String constraint = error == null ? "" : String.valueOf(error.getConstraint());
        boolean missing = error != null && String.valueOf(error.getDetail()).contains("not present");
        if (missing) {
            String member = member(table, constraint);
            return Failure.at(
                    ProblemType.INVALID_BODY,
                    At.pointer("/" + member),
                    "/%s names '%s', which does not exist.".formatted(member, key(error, 2)));
        }
        return new Failure(ProblemType.IN_USE, "Records of the kind %s refer to it.".formatted(table), List.of());
    }

    private static Failure broken(ServerErrorMessage error) {
        String table = error == null ? "" : String.valueOf(error.getTable());
        String member = error == null || error.getConstraint() == null
                ? error == null ? "" : camel(String.valueOf(error.getColumn()))
                : member(table, error.getConstraint());
        return Failure.at(
                ProblemType.INVALID_BODY,
                At.pointer("/" + member),
                "/%s has a value that this record cannot have.".formatted(member));
    }

    private static String key(ServerErrorMessage error, int group) {
        Matcher key = KEY.matcher(error == null ? "" : String.valueOf(error.getDetail()));
        return key.find() ? key.group(group) : "key";
    }

    /** award_city_fk is about the member city of an award. */
    private static String member(String table, String constraint) {
        String column = constraint.startsWith(table + "_") ? constraint.substring(table.length() + 1) : constraint;
        return camel(column.replaceAll("_(fk|ck|uq|pk)$", ""));
    }

    private static String camel(String snake) {
        return Pattern.compile("_([a-z])").matcher(snake).replaceAll(match -> match.group(1)
                .toUpperCase());
    }
}
