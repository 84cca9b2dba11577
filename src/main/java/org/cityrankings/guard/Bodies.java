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
import org.cityrankings.api.BodyLimit;
import org.cityrankings.api.Disconnection;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Refusals;
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
    /** So much of a body is always taken, or a few large ones that pause would keep everybody from writing. */
    private static final int SMALL = 64 * 1024;
    /** How much of the heap all bodies may take, until their requests are answered. */
    private static final int PART_OF_HEAP = 16;
    /** How much of that those of one caller may, which is one body at least. */
    private static final int PART_OF_EACH = 4;

    private final Refusals refusals;
    private final long patience;
    private final Shares bytes;

    Bodies(Refusals refusals, @ConfigProperty(name = "city-rankings.patience") Duration patience) {
        this.refusals = refusals;
        this.patience = patience.toMillis();
        long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        this.bytes = new Shares(most, Math.max(most / PART_OF_EACH, BodyLimit.BYTES));
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
                Disconnection.of(context);
            }
            before[0] = request.bytesRead();
        });
    }

    /** A body on its way; all is done on the one thread of its connection. */
    private final class Body {
        private final RoutingContext context;
        private final String caller;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean over;

        private Body(RoutingContext context) {
            this.context = context;
            this.caller = Origin.of(context.request());
        }

        private void take() {
            HttpServerRequest request = context.request();
            timer = context.vertx().setTimer(patience, late -> refuse(ProblemType.REQUEST_TIMEOUT));
            context.addEndHandler(answered -> giveBack());
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
            if (body.length() + part.length() > BodyLimit.BYTES) {
                refuse(ProblemType.TOO_LARGE);
            } else if (body.length() + part.length() > SMALL && !bytes.hasRoom(caller, part.length())) {
                refuse(ProblemType.BUSY);
            } else {
                bytes.take(caller, part.length());
                body.appendBuffer(part);
            }
        }

        private void whole() {
            if (end()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        }

        private void refuse(ProblemType type) {
            if (end() && !context.response().closed()) {
                refusals.sendAndClose(context, type);
            }
        }

        /** Only when the request is over, because whoever works on it has the body as long. */
        private void giveBack() {
            end();
            bytes.giveBack(caller, body.length());
        }

        /** Whether it was not over before. */
        private boolean end() {
            boolean first = !over;
            if (first) {
                over = true;
                context.vertx().cancelTimer(timer);
            }
            return first;
        }
    }
}
