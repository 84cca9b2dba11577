package org.cityrankings.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Keeps to the minute when each key was last used, beside the request, so that asking whose key it is stays a read. */
@ApplicationScoped
class KeyUse {
    static final Duration PRECISION = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(KeyUse.class);

    private final Clock clock;
    /** The ids of keys whose use is being written. */
    private final Set<String> writing = ConcurrentHashMap.newKeySet();

    KeyUse(Clock clock) {
        this.clock = clock;
    }

    /** Notes that the key is used now, as it was just read. */
    void note(ApiKey key) {
        Instant now = clock.instant();
        Instant bound = now.minus(PRECISION);
        if ((key.lastUsedAt == null || key.lastUsedAt.isBefore(bound)) && writing.add(key.id)) {
            Infrastructure.getDefaultWorkerPool().execute(() -> keep(key.id, now, bound));
        }
    }

    private void keep(String id, Instant now, Instant bound) {
        try {
            QuarkusTransaction.requiringNew().run(() -> ApiKey.keepUse(id, now, bound));
        } catch (RuntimeException unwritten) {
            LOG.warnf("that the key %s was used cannot be kept: %s", id, unwritten.getMessage());
        } finally {
            writing.remove(id);
        }
    }
}
