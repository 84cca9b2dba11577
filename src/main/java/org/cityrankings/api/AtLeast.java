package org.cityrankings.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells whoever may have written which version of the record there is since; whoever sends it along is answered by
 * nothing older, whichever instance and server they meet.
 */
public class AtLeast {
    private static final Logger LOG = Logger.getLogger(AtLeast.class);
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String NUMBER = "[0-9]{1,18}";

    private final SqlQueries sql;

    AtLeast(SqlQueries sql) {
        this.sql = sql;
    }

    /** The version that a request asks for: 0 without one, and one that nobody has where it cannot be read. */
    public static long of(HttpServerRequest request) {
        String version = request.getHeader(Streams.DATA_VERSION);
        if (version == null) {
            return 0;
        }
        return version.matches(NUMBER) ? Long.parseLong(version) : Long.MAX_VALUE;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String version = request.getHeaderString(Streams.DATA_VERSION);
        if (version != null && !version.matches(NUMBER)) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter(Streams.DATA_VERSION),
                    "The header %s is '%s', which is not the number of a version."
                            .formatted(Streams.DATA_VERSION, version));
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        boolean mayHaveWritten = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && !READING.contains(request.getMethod())
                && response.getStatus() / 100 == 2;
        if (mayHaveWritten) {
            try {
                response.getHeaders()
                        .putSingle(Streams.DATA_VERSION, sql.version().version());
            } catch (PersistenceException unknown) {
                // what was done is done, and not to be told as failed
                LOG.debugf("no version is told: %s", DatabaseRefusals.reason(unknown));
            }
        }
    }
}
