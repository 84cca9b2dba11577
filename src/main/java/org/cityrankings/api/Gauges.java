package org.cityrankings.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;

/** What only this service can tell of itself: how much is being computed, and which state of the record it serves. */
@Singleton
class Gauges implements MeterBinder {
    private final Computations computations;
    private final SqlQueries sql;
    private final Executor threads;
    private volatile double version = Double.NaN;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    Gauges(Computations computations, SqlQueries sql, ManagedExecutor threads) {
        this.computations = computations;
        this.sql = sql;
        this.threads = threads;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("city.rankings.computations.running", computations, Computations::running)
                .description("computations on a thread of their own at the moment")
                .register(registry);
        Gauge.builder("city.rankings.computations.waiting", computations, Computations::waiting)
                .description("computations that wait for such a thread")
                .register(registry);
        FunctionCounter.builder("city.rankings.computations.finished", computations, Computations::finished)
                .description("computations that gave an answer or an error, or were stopped")
                .register(registry);
        FunctionCounter.builder("city.rankings.computations.refused", computations, Computations::refused)
                .description("computations refused because too many waited")
                .register(registry);
        Gauge.builder("city.rankings.data.version", this, Gauges::version)
                .description("the version of the record, as it was when this was last asked for")
                .register(registry);
    }

    /** The last one known, while the next is read: metrics must come also where the database does not answer. */
    private synchronized double version() {
        if (reading.isDone()) {
            reading = CompletableFuture.runAsync(this::read, threads);
        }
        return version;
    }

    private void read() {
        version = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(DataVersion.class, "select version, at from data_version", Map.of())
                        .get(0)
                        .version());
    }
}
