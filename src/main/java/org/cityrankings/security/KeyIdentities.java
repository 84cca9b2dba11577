package org.cityrankings.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Knows whose key it is; an unknown key is refused, never treated as that of a guest. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {
    private final KeyUse use;
    private final Clock clock;

    KeyIdentities(KeyUse use, Clock clock) {
        this.use = use;
        this.clock = clock;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(Secret secret) {
        ApiKey key = QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.of(secret))
                .orElseThrow(() -> new AuthenticationFailedException("unknown key"));
        if (key.isExpired(clock.instant())) {
            throw new AuthenticationFailedException(new Failure(
                    ProblemType.UNAUTHENTICATED,
                    "The key expired at %s; ask an administrator for another.".formatted(key.expiresAt)));
        }
        use.note(key);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.id))
                .addRoles(key.role.includes())
                .build();
    }
}
