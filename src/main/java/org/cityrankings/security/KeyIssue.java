package org.cityrankings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Gives out keys, whoever asks for them; the secret is told once. */
@ApplicationScoped
class KeyIssue {
    /** Later times have no form that every reader of ISO 8601 takes. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final Clock clock;
    private final Event<KeyChange> changes;

    KeyIssue(Clock clock, Event<KeyChange> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    Keys.Fresh issue(String by, Keys.Draft draft) {
        Instant now = clock.instant();
        Instant expiresAt = draft.expiresAt();
        if (expiresAt != null && !(expiresAt.isAfter(now) && expiresAt.isBefore(END))) {
            throw Failure.at(
                    ProblemType.INVALID_BODY,
                    At.pointer("/expiresAt"),
                    "A key can expire only in the future, and before the year 10000.");
        }
        Secret secret = Secret.random();
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), draft.name(), draft.role(), secret, now, expiresAt);
        key.persist();
        changes.fire(new KeyChange(by, key.id, null, Keys.Item.of(key)));
        return new Keys.Fresh(key.id, key.name, key.role, key.createdAt, key.expiresAt, secret.text());
    }
}
