package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityrankings.api.KnownIds;

/** Refuses filters that name what nobody knows. */
@ApplicationScoped
class Filters {
    private final KnownIds known;

    Filters(KnownIds known) {
        this.known = known;
    }

    void check(RecordFilter filter) {
        known.check("program", "program", filter.programs);
        known.check("stage", "stage", filter.stages);
        if (filter instanceof PlaceFilter places) {
            known.check("country", "country", "code", places.countries);
        }
    }
}
