package org.cityrankings.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.cityrankings.api.AtLeast;

/** Answers from memory what is there, before any worker is asked; of equal requests at a time only one goes on. */
@ApplicationScoped
class MemoryRoute {
    /** After CORS (300), before it is asked who somebody is (200). */
    private static final int PRIORITY = 250;
    /** RFC 9211. */
    private static final String STATUS = "Cache-Status";

    private final Memories memories;

    MemoryRoute(Memories memories) {
        this.memories = memories;
    }

    void register(@Observes Filters filters) {
        if (memories.inUse()) {
            filters.register(this::route, PRIORITY);
        }
    }

    private void route(RoutingContext context) {
        AnswerKey key = AnswerKey.of(context);
        if (key == null) {
            context.next();
        } else {
            answer(context, key);
        }
    }

    private void answer(RoutingContext context, AnswerKey key) {
        Memory memory = memories.usable(AtLeast.of(context.request()));
        if (memory == null) {
            goOn(context, "fwd=bypass");
            return;
        }
        KeptAnswer kept = memory.find(key);
        if (kept != null) {
            send(kept, context, "hit");
            return;
        }
        CompletableFuture<KeptAnswer> own = new CompletableFuture<>();
        CompletableFuture<KeptAnswer> others = memory.begun(key, own);
        if (others == null) {
            compute(context, new Computing(memory, key, own));
        } else {
            await(others, context, key);
        }
    }

    /** The head of the answer is written after it was kept, if it is one to keep. */
    private static void compute(RoutingContext context, Computing computing) {
        context.put(Computing.NAME, computing);
        context.addHeadersEndHandler(answered -> computing.end(null));
        context.addEndHandler(end -> {
            if (end.failed()) {
                computing.giveUp();
            }
        });
        goOn(context, "fwd=miss");
    }

    private void await(CompletableFuture<KeptAnswer> others, RoutingContext context, AnswerKey key) {
        Context thread = Vertx.currentContext();
        others.whenComplete((kept, gone) -> thread.runOnContext(on -> {
            if (context.response().closed()) {
                return;
            }
            if (gone != null) {
                answer(context, key);
            } else if (kept == null) {
                goOn(context, "fwd=miss");
            } else {
                send(kept, context, "fwd=miss; collapsed");
            }
        }));
    }

    private static void send(KeptAnswer kept, RoutingContext context, String status) {
        tell(context, status);
        kept.send(context.request());
    }

    private static void goOn(RoutingContext context, String status) {
        tell(context, status);
        context.next();
    }

    private static void tell(RoutingContext context, String status) {
        context.response().putHeader(STATUS, "city-rankings; " + status);
    }
}
