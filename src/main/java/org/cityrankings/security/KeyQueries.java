package org.cityrankings.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class KeyQueries {
    private final EntityManager entities;

    KeyQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes other instances wait until the transaction ends, so that only one of them gives out the first key. */
    void lock() {
        entities.createNativeQuery("lock table api_key in share row exclusive mode")
                .executeUpdate();
    }
}
