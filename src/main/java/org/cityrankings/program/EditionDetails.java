package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition with its stages, and how much of each we hold. */
@Schema(name = "EditionDetails")
record EditionDetails(
        @Schema(examples = "icf-intelligent-community-awards") String program,
        @Schema(examples = "Intelligent Community Awards") String programName,
        @Schema(examples = "2020") int year,
        @Schema(examples = "Intelligent Community Awards 2020") String name,
        String theme,
        ThemeKind themeKind,
        @Schema(description = "how many cities a ranked list has, where that is known") Integer numberRanked,
        String note,
        List<Citation> sources,
        MethodItem method,
        @Schema(description = "the stages that this edition had, the earliest first") List<StageHeld> stages,
        @Schema(description = "how it groups its cities") List<EditionGroup> groups) {

    @Schema(name = "EditionStage")
    record StageHeld(
            @Schema(examples = "smart21") String stage,
            @Schema(examples = "Smart21 Communities") String name,
            int position,
            @Schema(examples = "21") Integer quota,
            Announced announcement,
            @Schema(description = "how many of its awards the record holds", examples = "21") int held,
            @JsonInclude
                    @Schema(
                            nullable = true,
                            description =
                                    "whether the record holds the whole list; null where nobody knows how long it was")
                    Boolean complete,
            @Schema(description = "from how many countries these are", examples = "10") int countryCount,
            List<CountryHeld> countries) {}

    @Schema(name = "Announcement")
    record Announced(
            PartialDate announcedOn,
            @Schema(examples = "Rochester, New York, USA") String place,
            List<Citation> sources) {}

    @Schema(name = "EditionCountry")
    record CountryHeld(
            @Schema(examples = "VN") String code,
            @Schema(examples = "Vietnam") String name,
            @Schema(examples = "1") int cities) {}
}
