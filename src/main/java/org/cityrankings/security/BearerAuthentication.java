package org.cityrankings.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Takes what a request carries as its bearer token for a key, or for a token of the issuer where there is one. */
@ApplicationScoped
@Alternative // to asking each way of authentication by turns, each of which would refuse what belongs to another
@Priority(1)
class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";

    private final IssuerTokens tokens;

    BearerAuthentication(IssuerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        String sent = header.substring(BEARER.length()).strip();
        return tokens.hasForm(sent)
                ? tokens.authenticate(context, identities)
                : identities.authenticate(new KeyRequest(new Secret(sent)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class, TokenAuthenticationRequest.class);
    }
}
