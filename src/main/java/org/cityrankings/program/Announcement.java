package org.cityrankings.program;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and where a stage of an edition was announced, as an editor writes it. */
@Embeddable
@Schema(name = "AnnouncementDraft")
record Announcement(
        @NotNull @Slug @Schema(examples = "smart21") String stage,
        @NotNull PartialDate announcedOn,
        @Size(max = 300) @Schema(examples = "Rochester, New York, USA") String place,
        List<@NotNull @Slug String> sources) {

    Announcement {
        sources = Parts.of(sources);
    }
}
