package org.cityrankings.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Lets in whoever has a token of the configured OpenID Connect issuer, and says why another token is refused. */
@ApplicationScoped
class IssuerTokens {
    /** A signed token (RFC 7519): header, claims and signature, of which "alg": "none" has none. */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(IssuerTokens.class);

    private final OidcAuthenticationMechanism issuer;
    private final boolean configured;
    private final long refreshNanos;
    /** When it was last found that the issuer cannot be reached, as a tick of {@link System#nanoTime()}; null where never. */
    private final AtomicReference<Long> unreached = new AtomicReference<>();
    /** Whether the issuer has told its keys, without which each token would wait for a connection that does not come. */
    private volatile boolean keysKnown;

    IssuerTokens(
            OidcAuthenticationMechanism issuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> address,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration refresh) {
        this.issuer = issuer;
        this.configured = address.isPresent();
        this.refreshNanos = refresh.toNanos();
    }

    /** Whether the text is for the issuer to know; without an issuer everything is a key. */
    boolean hasForm(String text) {
        return configured && FORM.matcher(text).matches();
    }

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!keysKnown && !mayTry()) {
            return Uni.createFrom().failure(unreachable());
        }
        return issuer.authenticate(context, identities)
                .invoke(known -> keysKnown = true)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(this::explain)
                .map(known -> {
                    TokenHolder holder = TokenHolder.of(known);
                    return QuarkusSecurityIdentity.builder()
                            .setPrincipal(holder)
                            .addRoles(holder.roles())
                            .build();
                });
    }

    /** After the issuer was not reached only one token in an interval is for finding out whether it is now. */
    private boolean mayTry() {
        Long last = unreached.get();
        return last == null || !isLately(last) && unreached.compareAndSet(last, System.nanoTime());
    }

    private boolean isLately(Long tick) {
        return tick != null && System.nanoTime() - tick < refreshNanos;
    }

    private Throwable explain(Throwable failure) {
        Throwable cause = failure instanceof AuthenticationFailedException ? failure.getCause() : failure;
        if (cause == null) {
            return refused("The token is not one of the issuer that this service trusts.");
        }
        if (!(cause instanceof InvalidJwtException invalid)) {
            unreached.set(System.nanoTime());
            LOG.warnf("the issuer of tokens cannot be reached: %s", cause);
            return unreachable();
        }
        keysKnown = true;
        // the issuer is asked for its keys at most once in an interval, the rest of which tells nothing about a new one
        if (invalid.getCause() instanceof UnresolvableKeyException && isLately(unreached.get())) {
            return unreachable();
        }
        return refused(reason(invalid));
    }

    private static String reason(InvalidJwtException invalid) {
        if (invalid.hasExpired()) {
            return "The token has expired; get a new one from its issuer.";
        }
        boolean foreign =
                invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING);
        return foreign
                ? "The token is meant for another service: its audience (aud) does not name this one."
                : "The token is not a valid one of the issuer that this service trusts.";
    }

    static AuthenticationFailedException refused(String sentence) {
        return new AuthenticationFailedException(new Failure(ProblemType.UNAUTHENTICATED, sentence));
    }

    private static Failure unreachable() {
        return Failure.of(ProblemType.ISSUER_UNAVAILABLE);
    }
}
