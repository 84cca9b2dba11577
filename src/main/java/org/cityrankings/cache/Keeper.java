package org.cityrankings.cache;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.cityrankings.api.ETags;
import org.cityrankings.api.Made;
import org.cityrankings.api.RouteLabel;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.EncodedMediaType;

/** Sends the bytes that an answer was made of, compressed here so that they are those kept, and keeps them. */
class Keeper {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** What depends on who asks: how it is coded and what is left out. */
    private static final Set<String> OF_ONE_REQUEST = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OF_ONE_REQUEST.addAll(List.of("ETag", "Content-Type", "Content-Length", "Content-Encoding"));
    }

    private final CurrentVertxRequest current;

    Keeper(CurrentVertxRequest current) {
        this.current = current;
    }

    /** After Answers, which is of the default priority. */
    @ServerResponseFilter(priority = Priorities.ENTITY_CODER)
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(Made.PROPERTY) instanceof Made made)) {
            return;
        }
        RoutingContext context = current.getCurrent();
        Computing computing = context.get(Computing.NAME);
        boolean kept = computing != null && (response.getStatus() == OK || response.getStatus() == NOT_MODIFIED);
        boolean zip = response.hasEntity()
                && ETags.takesGzip(AnswerKey.header(context.request(), HttpHeaders.ACCEPT_ENCODING));
        byte[] zipped = kept || zip ? zip(made.body()) : made.body();
        if (kept) {
            computing.end(answer(made, zipped, response));
        }
        if (response.hasEntity()) {
            response.setEntity(zip ? zipped : made.body(), new Annotation[0], made.type());
        }
        if (zip) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
    }

    private static KeptAnswer answer(Made made, byte[] zipped, ContainerResponseContext response) {
        List<Map.Entry<String, String>> headers = response.getStringHeaders().entrySet().stream()
                .filter(header -> !OF_ONE_REQUEST.contains(header.getKey()))
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .toList();
        return new KeptAnswer(
                RouteLabel.get(),
                headers,
                new EncodedMediaType(made.type()).toString(),
                made.tag(),
                made.body(),
                zipped);
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return zipped.toByteArray();
    }
}
