package org.cityrankings.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cityrankings.api.StartRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sees to it that somebody can write: the key from the environment, else one made and shown at the first start. */
@ApplicationScoped
class FirstKey {
    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private final Optional<String> configured;
    private final boolean serving;
    private final KeyQueries keys;
    private final IssuerTokens tokens;
    private final Clock clock;

    FirstKey(
            @ConfigProperty(name = "city-rankings.admin-key") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving,
            KeyQueries keys,
            IssuerTokens tokens,
            Clock clock) {
        this.configured = configured;
        this.serving = serving;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    void provide(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (!serving) {
            return; // an import has nobody to let in, and must not take back the key of the service beside it
        }
        keys.lock();
        if (configured.isPresent()) {
            Secret secret = new Secret(configured.get());
            if (secret.text().length() < Secret.MIN_LENGTH) {
                throw new StartRefused(
                        "CITY_RANKINGS_ADMIN_KEY is too short to be safe; it needs at least %d random characters."
                                .formatted(Secret.MIN_LENGTH));
            }
            if (tokens.hasForm(secret.text())) {
                throw new StartRefused(
                        "CITY_RANKINGS_ADMIN_KEY has the form of a token, which only its issuer can know; make one without dots.");
            }
            if (!ApiKey.isFromEnvironment(secret)) {
                ApiKey.delete("id = ?1 or hash = ?2", ApiKey.FROM_ENVIRONMENT, secret.hash());
                keep(ApiKey.FROM_ENVIRONMENT, "set by the environment", secret);
            }
        } else {
            ApiKey.deleteById(ApiKey.FROM_ENVIRONMENT);
            if (!ApiKey.hasAdministrator(clock.instant())) {
                Secret secret = Secret.random();
                keep("first", "made at the first start", secret);
                LOG.infof("The first admin key, shown only this once: %s", secret.text());
            }
        }
    }

    /** Without an expiry: whoever can set the environment or read the log would only make another. */
    private void keep(String id, String name, Secret secret) {
        new ApiKey(id, name, Role.ADMIN, secret, clock.instant(), null).persist();
    }
}
