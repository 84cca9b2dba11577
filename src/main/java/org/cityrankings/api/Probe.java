package org.cityrankings.api;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** What machines ask every few seconds, which is neither limited nor logged, because it would hide what people ask. */
public final class Probe {
    private static final Pattern PATH = Pattern.compile("/health(/.*)?|/metrics");

    private Probe() {}

    /** By the path that resources are chosen by, or anything could be spelled as if it were a probe. */
    public static boolean is(RoutingContext context) {
        return PATH.matcher(context.normalizedPath()).matches();
    }
}
