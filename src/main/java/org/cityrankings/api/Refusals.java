package org.cityrankings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers with a problem before any resource is reached, where no exception would become one. */
@Singleton
public class Refusals {
    /** What is refused has no route, and its path is anybody's. */
    private static final String ROUTE = "REFUSED";

    private static final long LINGER_MILLIS = 5_000;

    private final ObjectMapper json;
    private final ProblemCounts counts;

    Refusals(ObjectMapper json, ProblemCounts counts) {
        this.json = json;
        this.counts = counts;
    }

    public void send(RoutingContext context, Failure failure) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            linger(context);
        }
        RouteLabel.set(ROUTE);
        if (failure.type().passes()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_SECONDS);
        }
        context.response()
                .setStatusCode(failure.type().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.TYPE.toString())
                .end(write(counts.problem(failure)));
    }

    /** For a request of which the rest would otherwise have to be read. */
    public void sendAndClose(RoutingContext context, ProblemType type) {
        context.response().putHeader("Connection", "close");
        send(context, Failure.of(type));
    }

    /** A client that still sends can read the answer for a while, and not for ever. */
    private static void linger(RoutingContext context) {
        context.vertx().setTimer(LINGER_MILLIS, over -> {
            if (!context.request().isEnded()) {
                Disconnection.of(context);
            }
        });
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
