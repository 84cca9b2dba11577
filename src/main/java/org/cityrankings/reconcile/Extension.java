package org.cityrankings.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of properties of cities, by the id of the city and that of the property. */
@Schema(
        name = "ReconciliationExtension",
        requiredProperties = {"meta", "rows"})
record Extension(List<Property.Named> meta, Map<String, Map<String, List<Value>>> rows) {

    /** What a client asks for; settings of properties, of which there are none, are ignored. */
    @RegisterForReflection
    record Query(List<String> ids, List<Wanted> properties) {

        @RegisterForReflection
        record Wanted(String id, Map<String, Object> settings) {}
    }

    /** A text, a number, or a city of the record with its name. */
    @Schema(name = "ReconciliationValue")
    record Value(
            String id,
            String name,
            String str,
            @JsonProperty("float") BigDecimal decimal,
            @JsonProperty("int") Long whole) {

        static Value text(String text) {
            return new Value(null, null, text, null, null);
        }

        static Value decimal(BigDecimal number) {
            return new Value(null, null, null, number, null);
        }

        static Value whole(Long number) {
            return new Value(null, null, null, null, number);
        }

        static Value city(CityFacts.Successor city) {
            return city.id() == null ? text(city.name()) : new Value(city.id(), city.name(), null, null, null);
        }
    }
}
