package org.cityrankings.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A key that may write; of the key itself only its SHA-256 is kept. */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {
    /** The id of the key that the environment sets, which is replaced when that changes. */
    static final String FROM_ENVIRONMENT = "environment";

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    /** Null for a key that works until it is taken back. */
    @Column(name = "expires_at")
    Instant expiresAt;

    /** At most {@link KeyUse#PRECISION} before the last use; null before the first. */
    @Column(name = "last_used_at")
    Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(String id, String name, Role role, Secret secret, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.hash = secret.hash();
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS); // as precise as it is stored
        this.expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Optional<ApiKey> of(Secret secret) {
        return find("hash", (Object) secret.hash()).firstResultOptional();
    }

    /** Whether the key of the environment is the one that it sets now. */
    static boolean isFromEnvironment(Secret secret) {
        return count("id = ?1 and hash = ?2", FROM_ENVIRONMENT, secret.hash()) > 0;
    }

    static boolean hasAdministrator(Instant now) {
        return count("role = ?1 and (expiresAt is null or expiresAt > ?2)", Role.ADMIN, now) > 0;
    }

    /** Keeps a use, unless another instance has kept one after the bound. */
    static void keepUse(String id, Instant at, Instant bound) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", at, id, bound);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
