package org.cityrankings.record;

import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often, when and how long in a row a city reached what. */
@Schema(name = "CityRecord")
record CityRecord(
        @Schema(examples = "binh-duong-vn") String city,
        @Schema(examples = "Binh Duong") String name,
        List<StageRecord> stages,
        LineageUsed lineage,
        List<String> caveats,
        LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    @Schema(name = "StageRecord")
    record StageRecord(
            @Schema(examples = "icf-intelligent-community-awards") String program,
            @Schema(examples = "Intelligent Community Awards") String programName,
            @Schema(examples = "smart21") String stage,
            @Schema(examples = "Smart21 Communities") String stageName,
            @Schema(examples = "1") int position,
            @Schema(description = "in how many editions it was reached", examples = "5") int times,
            @Schema(examples = "2019") int first,
            @Schema(examples = "2023") int latest,
            Run longest,
            @Schema(description = "how long any run could be at most", examples = "5") int longestPossible,
            @Schema(description = "the run up to the latest edition; absent where that was missed") Run current,
            @Schema(description = "editions between the first and the latest that it certainly missed")
                    List<Integer> missed,
            @Schema(description = "editions between the first and the latest that leave it open") List<Integer> unknown,
            @Schema(
                            description =
                                    "between the announcements of the first and the latest; absent unless both days are known",
                            examples = "1828")
                    Long days,
            List<EditionReached> editions) {}

    @Schema(name = "EditionReached")
    record EditionReached(
            @Schema(examples = "2019") int year,
            @Schema(description = "when this stage was announced") PartialDate announcedOn,
            @Schema(description = "the award that shows it, which may be of a later stage", examples = "smart21")
                    String award,
            @Schema(description = "whose award it is, which under lineage=successor may be a predecessor's")
                    String city,
            @Schema(examples = "[\"baoxaydung-2019-10-24\"]") List<String> sources) {}
}
