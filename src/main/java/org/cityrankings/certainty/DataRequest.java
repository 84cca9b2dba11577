package org.cityrankings.certainty;

import java.util.List;
import java.util.Map;
import org.cityrankings.api.Parts;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.MethodRefused;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of an index: sent along as columns, or named, so that they are read from the record. */
@Schema(
        name = "CompositeData",
        description =
                "Either columns of numbers; or an edition, with as many of its cities and indicators as are named; or cities, indicators and a year.")
record DataRequest(
        @Schema(description = "ids or names, each once; with an edition or a year ids of cities of the record")
                List<String> cities,
        @Schema(type = SchemaType.ARRAY, implementation = IndicatorOrId.class) List<CompositeData.Indicator> indicators,
        @Schema(description = "of columns only") List<CompositeData.Denominator> denominators,
        @Schema(
                        description =
                                "of columns only: ways to divide the cities: by the name of each, the group of each city, null for none; an edition has its own as 'group'")
                Map<String, List<String>> groups,
        @Schema(description = "whose observations are taken; its cities come in the order of their ids")
                EditionName edition,
        @Schema(description = "of which observations that no edition took are read", examples = "2019") Integer year) {

    DataRequest {
        cities = Parts.of(cities);
        indicators = Parts.of(indicators);
        denominators = Parts.of(denominators);
        groups = groups == null ? Map.of() : groups;
    }

    @Schema(name = "EditionName")
    record EditionName(
            @Schema(examples = "sdg-index-european-cities") String program, @Schema(examples = "2019") Integer year) {}

    /** How the document describes an indicator. */
    @Schema(
            name = "IndicatorOrId",
            oneOf = {CompositeData.Indicator.class, String.class},
            description = "a column, or the id of an indicator of the record")
    interface IndicatorOrId {}

    boolean refers() {
        return edition != null || year != null;
    }

    /** Refuses what is neither one form nor the other. */
    void check() {
        for (int i = 0; i < indicators.size(); i++) {
            CompositeData.Indicator one = indicators.get(i);
            String at = "/data/indicators/" + i;
            MethodRefused.when(one == null, at, "There is nothing here.");
            MethodRefused.when(one.id() == null, at + "/id", "It has no id.");
            MethodRefused.when(
                    refers() && !one.isNamed(), at, "With an edition or a year an indicator is named by its id alone.");
            MethodRefused.when(
                    !refers() && one.isNamed(),
                    at,
                    "It has no values, and there is no edition or year to read them of.");
        }
        if (refers()) {
            MethodRefused.when(
                    edition != null && year != null, "/data/year", "An edition has its own year: give one of both.");
            MethodRefused.when(!denominators.isEmpty(), "/data/denominators", "Only columns can be divided.");
            MethodRefused.when(!groups.isEmpty(), "/data/groups", "Only columns have groups of their own.");
            for (int i = 0; i < cities.size(); i++) {
                MethodRefused.when(cities.get(i) == null, "/data/cities/" + i, "There is nothing here.");
            }
        }
        if (edition != null) {
            MethodRefused.when(edition.program() == null, "/data/edition/program", "It is missing.");
            MethodRefused.when(edition.year() == null, "/data/edition/year", "It is missing.");
        } else if (year != null) {
            MethodRefused.when(cities.isEmpty(), "/data/cities", "There is no city.");
            MethodRefused.when(indicators.isEmpty(), "/data/indicators", "There is no indicator.");
        }
    }

    CompositeData columns() {
        return new CompositeData(cities, indicators, denominators, groups);
    }

    /** Where the client finds what is wrong with data that were read. */
    String pointer(String pointer) {
        if (!refers() || !pointer.startsWith("/data/indicators/")) {
            return pointer;
        }
        return indicators.isEmpty() ? "/data/edition" : pointer.replaceFirst("(/data/indicators/\\d+).*", "$1");
    }
}
