package org.cityrankings.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be fetched of a city, and where it is found among its facts. */
enum Property {
    COUNTRY("country", "Country, ISO 3166-1 alpha-2", facts -> one(facts.country(), Extension.Value::text)),
    COUNTRY_NAME("country-name", "Country by name", facts -> one(facts.countryName(), Extension.Value::text)),
    KIND("kind", "Kind", facts -> one(facts.kind(), Extension.Value::text)),
    ADMIN_AREA("admin-area", "Administrative area", facts -> one(facts.adminArea(), Extension.Value::text)),
    NAMES("names", "Other names", facts -> facts.names().stream().map(Extension.Value::text)),
    LATITUDE("latitude", "Latitude", facts -> one(facts.latitude(), Extension.Value::decimal)),
    LONGITUDE("longitude", "Longitude", facts -> one(facts.longitude(), Extension.Value::decimal)),
    GEONAMES_ID(
            "geonames-id",
            "Id in GeoNames",
            facts -> one(facts.geonamesId(), id -> Extension.Value.text(String.valueOf(id)))),
    POPULATION("population", "Latest population", facts -> one(facts.population(), Extension.Value::whole)),
    SUCCESSORS("successors", "What it became or became part of", facts -> facts.successors().stream()
            .map(Extension.Value::city)),
    PROGRAMS("programs", "Programs that recognised or ranked it", facts -> facts.programs().stream()
            .map(Extension.Value::text)),
    AWARDS("awards", "Stages reached", facts -> facts.awards().stream().map(Extension.Value::text));

    final String id;
    final String title;
    private final Function<CityFacts, Stream<Extension.Value>> found;

    Property(String id, String title, Function<CityFacts, Stream<Extension.Value>> found) {
        this.id = id;
        this.title = title;
        this.found = found;
    }

    private static <T> Stream<Extension.Value> one(T fact, Function<T, Extension.Value> value) {
        return Stream.of(Optional.ofNullable(fact)).flatMap(Optional::stream).map(value);
    }

    List<Extension.Value> values(CityFacts facts) {
        return found.apply(facts).toList();
    }

    static Optional<Property> of(String id) {
        return Arrays.stream(values())
                .filter(property -> Objects.equals(property.id, id))
                .findFirst();
    }

    Named named() {
        return new Named(id, title);
    }

    static List<Named> all() {
        return Arrays.stream(values()).map(Property::named).toList();
    }

    /** A property as clients see it. */
    @Schema(name = "ReconciliationProperty")
    record Named(@Schema(examples = "country") String id, @Schema(examples = "Country") String name) {}
}
