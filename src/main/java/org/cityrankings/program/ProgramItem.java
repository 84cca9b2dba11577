package org.cityrankings.program;

import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program as it is listed. */
@Schema(name = "Program")
record ProgramItem(
        @Schema(examples = "icf-intelligent-community-awards") String id,
        @Schema(examples = "Intelligent Community Awards") String name,
        ProgramKind kind,
        @Schema(examples = "icf") String organization,
        @Schema(examples = "Intelligent Community Forum") String organizationName,
        Integer firstYear,
        String url,
        Ordering ordering,
        String note,
        List<Citation> sources,
        List<Stage> stages,
        @Schema(description = "how many editions the record holds") int editions,
        @Schema(description = "the year of the first of these") Integer firstEdition,
        @Schema(description = "the year of the latest of these") Integer latestEdition,
        @Schema(description = "ids of what its editions were judged by") List<String> methods) {}
