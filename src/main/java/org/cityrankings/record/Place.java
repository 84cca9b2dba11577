package org.cityrankings.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city of the record, or one that it knows only as the successor of another. */
@Schema(name = "Place")
record Place(
        @Schema(description = "the id, where it is a city of this record", examples = "binh-duong-vn") String city,
        @Schema(examples = "Binh Duong Smart City") String name,
        @Schema(examples = "VN") String country) {

    /** What tells it from other places: the id of the city, or else name and country. */
    String key() {
        return city == null ? name + "|" + country : city;
    }
}
