package org.cityrankings.city;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country and how much of it the record holds. */
@Schema(name = "Country")
record CountryItem(
        @Schema(description = "ISO 3166-1 alpha-2", examples = "VN") String code,
        @Schema(description = "in English, from CLDR", examples = "Vietnam") String name,
        @Schema(description = "how many cities of it the record holds") long cities,
        @Schema(description = "how many awards those have") long awards) {}
