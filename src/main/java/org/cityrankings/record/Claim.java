package org.cityrankings.record;

import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Worded;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim, whether it is so, why, and who says so. */
@Schema(name = "Claim")
record Claim(
        @Schema(
                        description = "in words",
                        examples =
                                "Binh Duong reached Smart21 Communities (Intelligent Community Awards) in the edition 2020.")
                String claim,
        @Schema(
                        description = "undetermined where the record holds too little to tell",
                        examples = "true",
                        enumeration = {"true", "false", "undetermined"})
                Verdict verdict,
        @Schema(
                        examples =
                                "[\"Binh Duong is on the list of Smart21 Communities of the edition 2020, announced on 2019-10-22.\"]")
                List<String> because,
        @Schema(description = "the facts that show it, at most 100") List<Evidence> evidence,
        @Schema(description = "what to keep in mind") List<String> caveats,
        LineageUsed lineage,
        @Schema(description = "only what had been announced by this day counts") LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    /** A fact of the record with its sources. */
    @Schema(name = "Evidence")
    record Evidence(
            @Schema(description = "award, announcement, partner or tie", examples = "award") String kind,
            @Schema(
                            description = "the address of the record that has it",
                            examples = "/v1/awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn")
                    String path,
            @Schema(description = "announced, or since when") PartialDate on,
            @Schema(description = "put in where they are cited") List<Citation> sources) {}
}
