package org.cityrankings.guard;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.cityrankings.api.Disconnection;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Refusals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds what waits in memory for clients that do not read: no answer is begun before the one before was read, nor where too
 * much is waiting already, and one that was made is read within a time or its connection is ended.
 */
@ApplicationScoped
class SlowReaders {
    /** Before anything is done for a request. */
    private static final int FIRST = 9_000;
    /** Where nothing was found in memory (250), whose answers are not made for one client. */
    private static final int PRIORITY = 90;

    private static final long LOOK_MILLIS = 500;
    /** So many answers may wait before no more are begun; the largest have about a megabyte. */
    private static final int MOST = 64;
    /** So many of them of one caller. */
    private static final int OF_EACH = 16;

    private final Shares waiting = new Shares(MOST, OF_EACH);
    private final Duration patience;
    private final Refusals refusals;

    SlowReaders(@ConfigProperty(name = "city-rankings.patience") Duration patience, Refusals refusals) {
        this.patience = patience;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::inTurn, FIRST);
        filters.register(this::follow, PRIORITY);
    }

    /** Clients can send many requests without reading (RFC 9112, section 9.3.2). */
    private void inTurn(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.writeQueueFull()) {
            context.next();
            return;
        }
        context.request().pause();
        long timer = context.vertx().setTimer(patience.toMillis(), late -> Disconnection.of(context));
        context.addEndHandler(gone -> context.vertx().cancelTimer(timer));
        response.drainHandler(read -> {
            response.drainHandler(null);
            context.vertx().cancelTimer(timer);
            context.request().resume();
            context.next();
        });
    }

    private void follow(RoutingContext context) {
        String caller = Origin.of(context.request());
        if (!waiting.hasRoom(caller, 1)) {
            refusals.send(
                    context,
                    new Failure(ProblemType.BUSY, "Too many answers wait to be read. " + ProblemType.BUSY.advice));
            return;
        }
        context.addEndHandler(made -> context.vertx().runOnContext(then -> await(context, caller)));
        context.next();
    }

    private void await(RoutingContext context, String caller) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        if (isRead(channel)) {
            return;
        }
        waiting.take(caller, 1);
        long since = System.nanoTime();
        context.vertx().setPeriodic(LOOK_MILLIS, look -> {
            boolean late = System.nanoTime() - since > patience.toNanos();
            if (late || isRead(channel)) {
                context.vertx().cancelTimer(look);
                waiting.giveBack(caller, 1);
                if (!isRead(channel)) {
                    Disconnection.of(context);
                }
            }
        });
    }

    private static boolean isRead(Channel channel) {
        return channel.isWritable() || !channel.isActive();
    }
}
