package org.cityrankings.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes answers of any length from one state of the record, few at a time because each holds a connection of the
 * database; where one fails midway its client's connection is broken, so that no part is taken for the whole.
 */
@Provider
@Singleton
class Streams implements MessageBodyWriter<Streamed> {
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

    /** There is nobody left to tell. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        private BrokenOff(Throwable cause) {
            super(cause);
        }
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
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Streamed.class;
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
        if (!places.tryAcquire()) {
            throw new Failure(ProblemType.BUSY, "Too many long answers are being sent. " + ProblemType.BUSY.advice);
        }
        HttpServerResponse response = request.getCurrent().response();
        try (Watch watched = new Watch(to, request.getCurrent())) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                DataVersion version = sql.snapshot();
                headers.putSingle(
                        HttpHeaders.ETAG,
                        ETags.coded(tag(answer.type(), version), asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
                headers.putSingle(DATA_VERSION, version.version());
                answer.content().write(watched, version);
                return null;
            });
        } catch (RuntimeException failed) {
            if (response.closed()) {
                throw new BrokenOff(failed);
            }
            if (response.headWritten()) {
                LOG.error("an answer broke off", failed);
                response.reset();
                throw new BrokenOff(failed);
            }
            throw failed;
        } finally {
            places.release();
        }
    }
}
