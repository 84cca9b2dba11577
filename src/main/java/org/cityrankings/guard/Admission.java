package org.cityrankings.guard;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.database.Pulse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Lets in as many requests as workers and connections can bear, and none while the database is silent, and refuses the
 * rest at once, because whoever waits in a long queue is answered too late anyway; a place is kept until the work is done,
 * not until the client has gone away.
 */
@Singleton
class Admission {
    private static final String API = "/v1/";
    /** Before any filter that a worker is needed for. */
    private static final int FIRST = 0;

    private final Pulse database;
    private final int most;
    private final Semaphore places;
    private final LongAdder refused = new LongAdder();

    Admission(Pulse database, @ConfigProperty(name = "city-rankings.most-requests") int most) {
        this.database = database;
        this.most = most;
        this.places = new Semaphore(most);
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = FIRST)
    public void admit(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(API)) {
            return;
        }
        if (database.isSilent()) {
            // else its pool would try in vain to connect for each, one after the other, and set free nobody who waits
            throw Failure.of(ProblemType.UNAVAILABLE);
        }
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        if (!places.tryAcquire()) {
            refused.increment();
            throw Failure.of(ProblemType.BUSY);
        }
        exchange.registerCompletionCallback(done -> places.release());
    }

    int inWork() {
        return most - places.availablePermits();
    }

    long refused() {
        return refused.sum();
    }
}
