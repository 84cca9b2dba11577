package org.cityrankings.api;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/** Keeps the labels of the metrics few, whatever clients send, because each new value costs memory for good. */
class MetricLabels {
    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    /** More than there are routes; a path that no route has matched is its own label where it was malformed. */
    static final int MOST_ROUTES = 200;

    /** Upper bounds of the buckets of the time of a request, in milliseconds; 25 ms is what reads have to keep. */
    private static final double[] BUCKETS = {1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000};

    private final Set<String> routes = ConcurrentHashMap.newKeySet();

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : "OTHER");
    }

    @Produces
    @Singleton
    MeterFilter routes() {
        return MeterFilter.replaceTagValues("uri", this::known);
    }

    private String known(String uri) {
        return routes.contains(uri) || routes.size() < MOST_ROUTES && routes.add(uri) ? uri : "OTHER";
    }

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) ? BUCKETED.merge(config) : config;
            }
        };
    }

    private static final DistributionStatisticConfig BUCKETED = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(DoubleStream.of(BUCKETS)
                    .map(milliseconds -> milliseconds * Duration.ofMillis(1).toNanos())
                    .toArray())
            .build();
}
