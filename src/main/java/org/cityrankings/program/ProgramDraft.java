package org.cityrankings.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.HttpUrl;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a program. */
@Schema(name = "ProgramDraft")
record ProgramDraft(
        @NotNull @Slug @Schema(examples = "icf-intelligent-community-awards") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Intelligent Community Awards") String name,
        @NotNull ProgramKind kind,
        @NotNull @Slug @Schema(description = "the id of the organization that runs it", examples = "icf")
                String organization,
        @Min(1000) @Max(2999) @Schema(examples = "1999") Integer firstYear,
        @HttpUrl @Schema(examples = "https://www.intelligentcommunity.org") String url,
        Ordering ordering,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources,
        @NotEmpty List<@NotNull @Valid Stage> stages) {

    ProgramDraft {
        sources = Parts.of(sources);
        stages = Parts.of(stages);
    }
}
