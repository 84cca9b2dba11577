package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a membership. */
@Schema(name = "MembershipDraft")
record MembershipDraft(
        @NotNull @Slug @Schema(examples = "binh-duong-vn") String city,
        @NotNull @Slug @Schema(examples = "icf") String organization,
        @NotNull MembershipKind kind,
        PartialDate since,
        PartialDate until,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    MembershipDraft {
        sources = Parts.of(sources);
    }

    @JsonIgnore
    MembershipKey key() {
        return new MembershipKey(city, organization, kind);
    }
}
