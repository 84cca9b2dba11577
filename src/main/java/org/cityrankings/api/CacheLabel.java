package org.cityrankings.api;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells in the metrics of HTTP how the memory was of use, as Cache-Status tells the client. */
@Singleton
class CacheLabel implements HttpServerMetricsTagsContributor {
    private static final String LABEL = "cache";
    private static final String REQUESTS = "http.server.requests";
    private static final Tags NONE = Tags.of(LABEL, "none");
    private static final Tags HIT = Tags.of(LABEL, "hit");
    private static final Tags MISS = Tags.of(LABEL, "miss");
    private static final Tags COLLAPSED = Tags.of(LABEL, "collapsed");
    private static final Tags BYPASS = Tags.of(LABEL, "bypass");

    @Override
    public Tags contribute(Context context) {
        String status = context.request().response().headers().get("Cache-Status");
        if (status == null) {
            return NONE;
        }
        if (status.endsWith("hit")) {
            return HIT;
        }
        if (status.endsWith("collapsed")) {
            return COLLAPSED;
        }
        return status.endsWith("bypass") ? BYPASS : MISS;
    }

    /** A client that goes away is counted without being asked for labels, and all of a name must have the same. */
    @Produces
    @Singleton
    MeterFilter always() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) && id.getTag(LABEL) == null
                        ? id.withTag(Tag.of(LABEL, "none"))
                        : id;
            }
        };
    }
}
