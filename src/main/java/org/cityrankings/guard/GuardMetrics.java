package org.cityrankings.guard;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Tells how near the service is to refusing requests; what it refused is told with all problems. */
@Singleton
class GuardMetrics implements MeterBinder {
    private final Admission admission;

    GuardMetrics(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("city.rankings.requests.admitted", admission, Admission::inWork)
                .description("requests that are worked on or wait for a connection of the database")
                .register(registry);
        FunctionCounter.builder("city.rankings.requests.shed", admission, Admission::refused)
                .description("requests refused because too many were worked on")
                .register(registry);
    }
}
