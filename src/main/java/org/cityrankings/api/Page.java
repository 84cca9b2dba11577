package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, with what it takes to get the next. */
public record Page<T>(
        List<T> items,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description =
                                "the cursor of the next page, or null on the last; the Link header has its whole address")
                String next,
        Total total) {

    /** How many records the filters leave, counted up to {@link #COUNTED}. */
    @Schema(name = "Total")
    public record Total(
            @Schema(examples = "21") long value,
            @Schema(description = "false where there are more than value") boolean exact) {
        static final int COUNTED = 10_000;

        static Total of(long counted) {
            return new Total(Math.min(counted, COUNTED), counted <= COUNTED);
        }
    }
}
