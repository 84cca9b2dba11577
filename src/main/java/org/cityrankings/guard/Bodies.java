package org.cityrankings.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cityrankings.api.BodyLimit;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Refusals;
import org.cityrankings.api.Watch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in a body before a worker is asked for, within a time, so that whoever sends slowly holds nothing that others
 * need. Only what is imported is read by a worker as it comes, and has to keep coming.
 */
@ApplicationScoped
class Bodies {
    /** After it is known who sends without being looked up (200), before the resources. */
    private static final int PRIORITY = 50;

    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Between two looks at what is imported: about as much as a telephone line carried. */
    private static final long LEAST_BYTES = 64 * 1024;

    private final Refusals refusals;
    private final long patience;
    /** How much of the heap bodies may take that are not there yet. */
    private final long most = Runtime.getRuntime().maxMemory() / 16;

    private final AtomicLong taken = new AtomicLong();

    Bodies(Refusals refusals, @ConfigProperty(name = "city-rankings.patience") Duration patience) {
        this.refusals = refusals;
        this.patience = patience.toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (WITHOUT.contains(request.method()) || request.isEnded()) {
            context.next();
        } else if (BodyLimit.applies(request.path())) {
            new Body(context).take();
        } else {
            watch(context);
            context.next();
        }
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        long[] before = {0};
        context.vertx().setPeriodic(patience, timer -> {
            if (request.isEnded()
                    || context.response().ended()
                    || context.response().closed()) {
                context.vertx().cancelTimer(timer);
            } else if (request.bytesRead() - before[0] < LEAST_BYTES) {
                context.vertx().cancelTimer(timer);
                Watch.breakOff(context);
            }
            before[0] = request.bytesRead();
        });
    }

    /** A body on its way; all is done on the one thread of its connection. */
    private final class Body {
        private final RoutingContext context;
        private final Buffer bytes = Buffer.buffer();
        private long timer;
        private boolean over;

        private Body(RoutingContext context) {
            this.context = context;
        }

        private void take() {
            HttpServerRequest request = context.request();
            timer = context.vertx().setTimer(patience, late -> refuse(ProblemType.REQUEST_TIMEOUT));
            request.handler(this::add);
            request.endHandler(end -> whole());
            request.exceptionHandler(broken -> end());
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                context.response().writeContinue();
            }
            request.resume();
        }

        private void add(Buffer part) {
            if (over) {
                return;
            }
            bytes.appendBuffer(part);
            long all = taken.addAndGet(part.length());
            if (bytes.length() > BodyLimit.BYTES) {
                refuse(ProblemType.TOO_LARGE);
            } else if (all > most) {
                refuse(ProblemType.BUSY);
            }
        }

        private void whole() {
            if (end()) {
                ((RoutingContextInternal) context).setBody(bytes);
                context.next();
            }
        }

        private void refuse(ProblemType type) {
            if (end() && !context.response().closed()) {
                refusals.sendAndClose(context, type);
            }
        }

        /** Whether it was not over before. */
        private boolean end() {
            boolean first = !over;
            if (first) {
                over = true;
                taken.addAndGet(-bytes.length());
                context.vertx().cancelTimer(timer);
            }
            return first;
        }
    }
}
