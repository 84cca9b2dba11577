package org.cityrankings.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts answers by what was wrong, because one status stands for several reasons to refuse. */
@Singleton
class ProblemCounts implements MeterBinder {
    private final Map<ProblemType, LongAdder> counts = Arrays.stream(ProblemType.values())
            .collect(Collectors.toMap(
                    type -> type,
                    type -> new LongAdder(),
                    (one, other) -> one,
                    () -> new EnumMap<>(ProblemType.class)));

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((type, count) -> FunctionCounter.builder("city.rankings.problems", count, LongAdder::sum)
                .description("answers that were problems, by their type")
                .tag("type", type.id())
                .register(registry));
    }

    /** The problem to show, counted. */
    Problem problem(Failure failure) {
        counts.get(failure.type()).increment();
        return Problem.of(failure);
    }
}
