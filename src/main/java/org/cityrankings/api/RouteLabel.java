package org.cityrankings.api;

import io.vertx.core.Vertx;

/** The route under which the metrics count the request at hand, for what is answered before a resource is chosen. */
public final class RouteLabel {
    /** Where Quarkus keeps it. */
    private static final String NAME = "UrlPathTemplate";

    private RouteLabel() {}

    /** Null where no route was taken yet. */
    public static String get() {
        return Vertx.currentContext().getLocal(NAME);
    }

    public static void set(String route) {
        Vertx.currentContext().putLocal(NAME, route);
    }
}
