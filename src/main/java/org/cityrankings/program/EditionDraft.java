package org.cityrankings.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of an edition. */
@Schema(name = "EditionDraft")
record EditionDraft(
        @NotNull @Min(1000) @Max(2999) @Schema(examples = "2020") Integer year,
        @NotNull @Size(max = 300) @Schema(examples = "Intelligent Community Awards 2020") String name,
        @Size(max = 300) @Schema(examples = "From Smart to Intelligent") String theme,
        ThemeKind themeKind,
        @Slug @Schema(description = "the id of what it was judged by", examples = "six-indicators-2016") String method,
        @Positive @Schema(description = "how many cities a ranked list has, where that is known") Integer numberRanked,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources,
        List<@NotNull @Valid Announcement> announcements,
        @Schema(description = "how it groups its cities, which means of groups need")
                List<@NotNull @Valid EditionGroup> groups) {

    EditionDraft {
        sources = Parts.of(sources);
        announcements = Parts.of(announcements);
        groups = Parts.of(groups);
    }
}
