package org.cityrankings.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives each request an id, which its answer, its problem and whatever it logs carry, and tells what was asked. */
@ApplicationScoped
class RequestLog {
    static final String HEADER = "X-Request-Id";
    private static final String REQUEST_ID = "requestId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UNSAFE = Pattern.compile("[^!#-~]");

    private static final int FIRST = 10_000;
    private static final Logger LOG = Logger.getLogger("org.cityrankings.access");

    private final boolean told;

    RequestLog(@ConfigProperty(name = "city-rankings.access-log") boolean told) {
        this.told = told;
    }

    /** The id of the request that the current thread works for; null outside of one. */
    static String requestId() {
        return (String) MDC.get(REQUEST_ID);
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String sent = request.getHeader(HEADER);
        String id = sent != null && FORM.matcher(sent).matches()
                ? sent
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        MDC.put(REQUEST_ID, id);
        context.response().putHeader(HEADER, id);
        if (told && !Probe.is(context)) {
            long start = System.nanoTime();
            context.addEndHandler(end -> tell(context, end.succeeded(), System.nanoTime() - start));
        }
        context.next();
    }

    /** As pairs in the line, and as members of their own where the log is JSON. */
    private static void tell(RoutingContext context, boolean whole, long nanoseconds) {
        Map<String, Object> line = new LinkedHashMap<>();
        SocketAddress client = context.request().remoteAddress();
        line.put("client", client == null ? "gone" : client.hostAddress());
        line.put("method", context.request().method());
        line.put("uri", UNSAFE.matcher(context.request().uri()).replaceAll("?"));
        line.put("status", context.response().getStatusCode());
        line.put("bytes", context.response().bytesWritten());
        line.put("ms", TimeUnit.NANOSECONDS.toMillis(nanoseconds));
        line.put("whole", whole);
        line.forEach(MDC::put);
        LOG.info(line.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(" ")));
        line.keySet().forEach(MDC::remove);
    }
}
