package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.Parts;
import org.cityrankings.indicator.Direction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a composite indicator is computed from: columns of numbers, one of each column for each city, null where
 * unknown. Groups divide the cities in several ways, each way having a name.
 */
public record CompositeData(
        @Schema(description = "ids or names, each once") List<String> cities,
        List<Indicator> indicators,
        List<Denominator> denominators,
        @Schema(description = "ways to divide the cities: by the name of each, the group of each city, null for none")
                Map<String, List<String>> groups) {

    public CompositeData {
        cities = Parts.of(cities);
        indicators = Parts.of(indicators);
        denominators = Parts.of(denominators);
        Map<String, List<String>> copies = new TreeMap<>();
        if (groups != null) {
            groups.forEach((name, of) -> copies.put(name, Parts.of(of)));
        }
        groups = copies;
    }

    /** A measured quantity; {@code earlier} holds the latest value before, for cities that have none now. */
    @Schema(name = "CompositeIndicator")
    public record Indicator(
            String id,
            String unit,
            Direction direction,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> values,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> earlier) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Indicator {
            values = Parts.of(values);
            earlier = Parts.of(earlier);
        }

        /** An indicator of the record, by its id alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Indicator named(String id) {
            return new Indicator(id, null, null, null, null);
        }

        @JsonIgnore
        public boolean isNamed() {
            return direction == null && unit == null && values.isEmpty() && earlier.isEmpty();
        }
    }

    /** What indicators can be divided by, such as the population; never 0. */
    @Schema(name = "CompositeDenominator")
    public record Denominator(
            String id, @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> values) {
        public Denominator {
            values = Parts.of(values);
        }
    }
}
