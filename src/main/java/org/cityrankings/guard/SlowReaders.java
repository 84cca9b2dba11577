package org.cityrankings.guard;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityrankings.api.Watch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds what waits in memory for clients that do not read: no answer is begun before the one before was read, and one that
 * was made is read within a time or its connection is ended.
 */
@ApplicationScoped
class SlowReaders {
    /** Before anything is done for a request. */
    private static final int FIRST = 9_000;
    /** Where nothing was found in memory (250), whose answers are not made for one client. */
    private static final int PRIORITY = 90;

    private static final long LOOK_MILLIS = 500;
    /** So many may be slow at a time; the largest answers have about a megabyte. */
    private static final int MOST = 64;

    private final AtomicInteger slow = new AtomicInteger();
    private final Duration patience;

    SlowReaders(@ConfigProperty(name = "city-rankings.patience") Duration patience) {
        this.patience = patience;
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
        long timer = context.vertx().setTimer(patience.toMillis(), late -> Watch.breakOff(context));
        context.addEndHandler(gone -> context.vertx().cancelTimer(timer));
        response.drainHandler(read -> {
            response.drainHandler(null);
            context.vertx().cancelTimer(timer);
            context.request().resume();
            context.next();
        });
    }

    private void follow(RoutingContext context) {
        context.addEndHandler(made -> context.vertx().runOnContext(then -> await(context)));
        context.next();
    }

    private void await(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        if (isRead(channel)) {
            return;
        }
        if (slow.incrementAndGet() > MOST) {
            slow.decrementAndGet();
            Watch.breakOff(context);
            return;
        }
        long since = System.nanoTime();
        context.vertx().setPeriodic(LOOK_MILLIS, look -> {
            boolean late = System.nanoTime() - since > patience.toNanos();
            if (late || isRead(channel)) {
                context.vertx().cancelTimer(look);
                slow.decrementAndGet();
                if (!isRead(channel)) {
                    Watch.breakOff(context);
                }
            }
        });
    }

    private static boolean isRead(Channel channel) {
        return channel.isWritable() || !channel.isActive();
    }
}
