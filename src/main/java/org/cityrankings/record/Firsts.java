package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of each country, or of each kind, reached each stage first. */
@Schema(name = "Firsts")
record Firsts(
        @Schema(description = "by program, stage and then country or kind") List<First> items,
        @JsonInclude @Schema(nullable = true, description = "the offset of the next, or null where there are no more")
                Integer next,
        LineageUsed lineage,
        List<String> caveats,
        LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    @Schema(name = "First")
    record First(
            @Schema(examples = "icf-intelligent-community-awards") String program,
            @Schema(examples = "smart21") String stage,
            @Schema(examples = "Smart21 Communities") String stageName,
            @Schema(description = "of whom these are the first: a country, or a kind", examples = "VN") String of,
            @Schema(description = "the edition", examples = "2019") int year,
            PartialDate announcedOn,
            @Schema(description = "several if they are on the same list") List<Place> places,
            @Schema(
                            description =
                                    "earlier editions that could disprove it, because not the whole of their lists is held",
                            examples = "[2008]")
                    List<Integer> couldBeDisprovedBy) {}
}
