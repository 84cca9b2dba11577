package org.cityrankings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives out keys, whoever asks for them; the secret is told once. */
@ApplicationScoped
class KeyIssue {
    private final Clock clock;
    private final Event<KeyChange> changes;

    KeyIssue(Clock clock, Event<KeyChange> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    Keys.Fresh issue(String by, Keys.Draft draft) {
        Secret secret = Secret.random();
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), draft.name(), draft.role(), secret, clock.instant());
        key.persist();
        changes.fire(new KeyChange(by, key.id, null, Keys.Item.of(key)));
        return new Keys.Fresh(key.id, key.name, key.role, key.createdAt, secret.text());
    }
}
