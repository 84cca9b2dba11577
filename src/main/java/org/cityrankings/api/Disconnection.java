package org.cityrankings.api;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends the connection of a client in the midst of something, so that no part is taken for the whole. */
public final class Disconnection {
    private Disconnection() {}

    /**
     * Closes the connection at once. Closing it by its own method would first wait until the client has read what is on
     * its way, and would let the answer be ended meanwhile as if it were whole.
     */
    public static void of(RoutingContext request) {
        ((ConnectionBase) request.request().connection())
                .channelHandlerContext()
                .close();
    }
}
