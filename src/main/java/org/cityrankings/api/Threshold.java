package org.cityrankings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** Refuses with a problem what the server below would refuse with a bare number, before any resource is reached. */
@ApplicationScoped
class Threshold {
    private static final int LONGEST_ADDRESS = 8000;
    private static final int FIRST = 10_000;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;|$)");

    private final ObjectMapper json;

    Threshold(ObjectMapper json) {
        this.json = json;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        ProblemType problem = problem(context.request());
        if (problem == null) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(problem.status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.TYPE.toString())
                    .putHeader("Connection", "close")
                    .end(write(Problem.of(new Failure(problem, problem.title + ". " + problem.advice))));
        }
    }

    private static ProblemType problem(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return ProblemType.URI_TOO_LONG;
        }
        if (request.path() != null && request.path().indexOf(';') >= 0) {
            return ProblemType.MALFORMED_REQUEST; // the routes would drop what stands behind it
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPE.matcher(type).lookingAt()) {
            return ProblemType.UNSUPPORTED_MEDIA_TYPE;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && BodyLimit.applies(request.path()) && Long.parseLong(length) > BodyLimit.BYTES
                ? ProblemType.TOO_LARGE
                : null;
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
