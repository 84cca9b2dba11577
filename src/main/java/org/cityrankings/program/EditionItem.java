package org.cityrankings.program;

import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition as it is listed. */
@Schema(name = "Edition")
record EditionItem(
        @Schema(examples = "icf-intelligent-community-awards") String program,
        @Schema(examples = "2020") int year,
        @Schema(examples = "Intelligent Community Awards 2020") String name,
        String theme,
        ThemeKind themeKind,
        @Schema(examples = "six-indicators-2016") String method,
        @Schema(description = "how many cities a ranked list has, where that is known") Integer numberRanked,
        String note,
        List<Citation> sources) {}
