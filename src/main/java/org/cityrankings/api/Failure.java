package org.cityrankings.api;

import java.util.List;

/** The one exception that features throw: what went wrong, in words that a person can act on. */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<Problem.Part> parts;

    public Failure(ProblemType type, String detail, List<Problem.Part> parts) {
        super(detail);
        this.type = type;
        this.parts = parts;
    }

    public Failure(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Where there is no more to tell than what its kind says of itself. */
    public static Failure of(ProblemType type) {
        return new Failure(type, type.title + ". " + type.advice);
    }

    /** A failure of a single place of the request. */
    public static Failure at(ProblemType type, At at, String detail) {
        return new Failure(type, detail, List.of(Problem.Part.of(at, detail)));
    }

    public static Failure notFound(String noun, Object id) {
        return new Failure(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(noun, id));
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.Part> parts() {
        return parts;
    }
}
