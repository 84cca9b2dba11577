package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;

/** What can be fetched of a city, as the database gives it; what is not known is null or empty. */
@RegisterForReflection
record CityFacts(
        String id,
        String name,
        String country,
        String countryName,
        String kind,
        String adminArea,
        BigDecimal latitude,
        BigDecimal longitude,
        Long geonamesId,
        Long population,
        List<String> names,
        List<Successor> successors,
        List<String> programs,
        List<String> awards) {

    /** What the city became or became part of; the id where that is a city of the record. */
    @RegisterForReflection
    record Successor(String id, String name) {}
}
