package org.cityrankings.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Finds and locks records of any kind, and sends what was changed of them to the database. */
@ApplicationScoped
class RecordQueries {
    private final EntityManager entities;

    RecordQueries(EntityManager entities) {
        this.entities = entities;
    }

    boolean exists(Class<?> type, Object key) {
        return entities.find(type, key) != null;
    }

    /** Lets other editors go on beside this one, but not a load of a data package, which writes any record. */
    void excludeLoads() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock_shared(:loads) as text)")
                .setParameter("loads", Edits.LOADS)
                .getSingleResult();
    }

    /** The record, which nobody else can change until the transaction ends, or null. */
    <E> E locked(Class<E> type, Object key) {
        return entities.find(type, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Lets the database check everything now, so that its refusal meets whoever asked for the change. */
    void flush() {
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
