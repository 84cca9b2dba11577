package org.cityrankings.city;

import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city as it is listed. */
@Schema(name = "City")
record CitySummary(
        @Schema(examples = "binh-duong-vn") String id,
        @Schema(examples = "Binh Duong") String name,
        CityKind kind,
        @Schema(examples = "VN") String country,
        String adminArea,
        Position position,
        @Schema(description = "the id in GeoNames") Long geonamesId,
        String note,
        List<Citation> sources) {}
