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

    protected ApiKey() {}

    ApiKey(String id, String name, Role role, Secret secret, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.hash = secret.hash();
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS); // as precise as it is stored
    }

    static Optional<ApiKey> of(Secret secret) {
        return find("hash", (Object) secret.hash()).firstResultOptional();
    }
}
