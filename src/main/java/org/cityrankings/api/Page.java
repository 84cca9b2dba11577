package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, with what it takes to get the next; or, where a client wants no pages, the rows of all of it. */
public record Page<T>(
        List<T> items,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description =
                                "the cursor of the next page, or null on the last; the Link header has its whole address")
                String next,
        Total total,
        @JsonIgnore @Schema(hidden = true) Rows<T> rows) {

    static <T> Page<T> of(Rows<T> rows) {
        return new Page<>(List.of(), null, null, rows);
    }

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
