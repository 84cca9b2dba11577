package org.cityrankings.exchange;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** Tells what becomes of the imports of this instance, because nobody may be looking at the jobs themselves. */
@Singleton
class ImportMetrics implements MeterBinder {
    private static final String STATE = "state";

    private final Imports imports;

    ImportMetrics(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("city.rankings.imports.open", imports, Imports::running)
                .description("imports that are not over")
                .tag(STATE, State.RUNNING.word())
                .register(registry);
        Gauge.builder("city.rankings.imports.open", imports, Imports::waiting)
                .description("imports that are not over")
                .tag(STATE, State.WAITING.word())
                .register(registry);
        imports.ended()
                .forEach((state, count) -> FunctionCounter.builder("city.rankings.imports.ended", count, LongAdder::sum)
                        .description("imports that are over, by how they ended")
                        .tag(STATE, state.word())
                        .register(registry));
    }
}
