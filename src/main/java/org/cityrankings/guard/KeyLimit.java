package org.cityrankings.guard;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.cityrankings.api.Failure;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out whose key it is that a request carries, also where none is needed, and counts the request to that key. */
class KeyLimit {
    private final CurrentVertxRequest current;
    private final RateLimits limits;
    private final Credentials credentials;

    KeyLimit(CurrentVertxRequest current, RateLimits limits, Credentials credentials) {
        this.current = current;
        this.limits = limits;
        this.credentials = credentials;
    }

    @ServerRequestFilter
    public void count() {
        RoutingContext context = current.getCurrent();
        Allowance ofAddress = context.get(RateLimits.UNPROVEN);
        String principal = ofAddress == null ? null : principal(context);
        if (principal == null) {
            return; // a guess at a key counts to the address
        }
        credentials.valid(context.request().getHeader(HttpHeaders.AUTHORIZATION), principal);
        ofAddress.giveBack();
        Failure refusal = limits.take(context, limits.ofKey(principal));
        if (refusal != null) {
            throw refusal;
        }
    }

    private static String principal(RoutingContext context) {
        try {
            SecurityIdentity identity = QuarkusHttpUser.getSecurityIdentityBlocking(context, null);
            return identity == null || identity.isAnonymous()
                    ? null
                    : identity.getPrincipal().getName();
        } catch (AuthenticationFailedException | Failure unknown) {
            return null; // also where the issuer is away; what needs a key is refused elsewhere
        }
    }
}
