package org.cityrankings.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes answers of any length from one state of the record, few at a time because each holds a connection of the
 * database; where one fails midway its client's connection is broken, so that no part is taken for the whole.
 */
@Provider
@Singleton
class Streams implements ServerMessageBodyWriter<Streamed> {
    static final String DATA_VERSION = "Data-Version";

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final int AT_ONCE = 6;
    private static final int LONGEST_SECONDS = 3600;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final SqlQueries sql;
    private final ETags etags;
    private final UriInfo uri;
    private final HttpHeaders asked;
    private final CurrentVertxRequest request;
    private final String program;

    Streams(
            SqlQueries sql,
            ETags etags,
            UriInfo uri,
            HttpHeaders asked,
            CurrentVertxRequest request,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.sql = sql;
        this.etags = etags;
        this.uri = uri;
        this.asked = asked;
        this.request = request;
        this.program = program;
    }

    /** The tag that the answer has while the record stays as it is. */
    String tag(MediaType type) {
        return tag(type, sql.version());
    }

    /** A tag of what the answer is made of, because its bytes are not known before it begins. */
    private String tag(MediaType type, DataVersion version) {
        String made = String.join(
                "\n",
                program,
                Long.toString(version.version()),
                type.toString(),
                uri.getRequestUri().getRawPath(),
                String.valueOf(uri.getRequestUri().getRawQuery()));
        return etags.tag(made.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
        return type == Streamed.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Streamed.class;
    }

    /** Writes nothing more once something failed, because whatever came after would look like a part of the answer. */
    @Override
    public void writeResponse(Streamed answer, Type generic, ServerRequestContext context) throws IOException {
        HttpServerResponse response = request.getCurrent().response();
        ResteasyReactiveRequestContext exchange = (ResteasyReactiveRequestContext) context;
        try {
            write(answer, exchange.getResponse().get().getHeaders(), context.getOrCreateOutputStream());
            context.getOrCreateOutputStream().close();
        } catch (RuntimeException | IOException failed) {
            if (!response.headWritten() && !response.closed()) {
                exchange.resetBuildTimeSerialization(); // a problem is written in another way than this answer
                throw failed;
            }
            if (!response.closed()) {
                LOG.error("an answer broke off", failed);
            }
            Disconnection.of(request.getCurrent());
        }
    }

    @Override
    public void writeTo(
            Streamed answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream to) {
        write(answer, headers, to);
    }

    private void write(Streamed answer, MultivaluedMap<String, Object> headers, OutputStream to) {
        if (!places.tryAcquire()) {
            throw new Failure(ProblemType.BUSY, "Too many long answers are being sent. " + ProblemType.BUSY.advice);
        }
        try (Watch watched = new Watch(to, request.getCurrent())) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                DataVersion version = sql.snapshot();
                sql.takeAnyTime();
                String tag = tag(answer.type(), version);
                headers.putSingle(
                        HttpHeaders.ETAG, ETags.coded(tag, asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
                headers.putSingle(DATA_VERSION, version.version());
                answer.content().write(watched, version);
                return null;
            });
        } finally {
            places.release();
        }
    }
}
