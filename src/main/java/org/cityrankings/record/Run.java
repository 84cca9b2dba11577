package org.cityrankings.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Editions in a row; the possible ones are those that incomplete lists around it leave open. */
@Schema(name = "Run")
record Run(
        @Schema(description = "how many editions in a row for certain", examples = "5") int length,
        @Schema(description = "the first edition", examples = "2019") Integer from,
        @Schema(description = "the last edition", examples = "2023") Integer to,
        @Schema(description = "how many it would be if the city were on all unknown lists around", examples = "5")
                int possibleLength,
        @Schema(examples = "2019") Integer possibleFrom,
        @Schema(examples = "2023") Integer possibleTo,
        @Schema(description = "the editions within the possible run of which we hold only part of the list")
                List<Integer> unknown) {}
