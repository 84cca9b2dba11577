package org.cityrankings.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that was written; only ever added. */
@Entity
@Immutable
class Change extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant at;
    String by;

    @Enumerated(EnumType.STRING)
    Action action;

    String record;

    @JdbcTypeCode(SqlTypes.JSON)
    String before;

    @JdbcTypeCode(SqlTypes.JSON)
    String after;
}
