package org.cityrankings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers with a problem before any resource is reached, where no exception would become one. */
@Singleton
public class Refusals {
    /** Under which the metrics find the route of a request; what is refused has none, and its path is anybody's. */
    private static final String ROUTE = "UrlPathTemplate";

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    public void send(RoutingContext context, Failure failure) {
        Vertx.currentContext().putLocal(ROUTE, "REFUSED");
        context.response()
                .setStatusCode(failure.type().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.TYPE.toString())
                .end(write(Problem.of(failure)));
    }

    /** For a request of which the rest would otherwise have to be read. */
    public void sendAndClose(RoutingContext context, ProblemType type) {
        context.response().putHeader("Connection", "close");
        send(context, new Failure(type, type.title + ". " + type.advice));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
