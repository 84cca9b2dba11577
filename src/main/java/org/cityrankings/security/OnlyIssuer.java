package org.cityrankings.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows no issuer beside the configured one; that somebody is asked lets the service start when none is configured. */
@ApplicationScoped
class OnlyIssuer implements TenantConfigResolver {

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> inBackground) {
        return Uni.createFrom().nullItem();
    }
}
