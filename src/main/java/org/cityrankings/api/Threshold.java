package org.cityrankings.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses with a problem what the server below would refuse with a bare number, before any resource is reached. */
@ApplicationScoped
class Threshold {
    private static final int LONGEST_ADDRESS = 8000;
    private static final int LONGEST_HEADERS = 16_000;
    private static final int FIRST = 10_000;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;|$)");

    private final Refusals refusals;

    Threshold(Refusals refusals) {
        this.refusals = refusals;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        ProblemType problem = problem(context.request());
        if (problem == null) {
            context.next();
        } else {
            refusals.sendAndClose(context, problem);
        }
    }

    private static ProblemType problem(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return ProblemType.URI_TOO_LONG;
        }
        if (headersLength(request) > LONGEST_HEADERS) {
            return ProblemType.HEADERS_TOO_LARGE;
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

    private static int headersLength(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
