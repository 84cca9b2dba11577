package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.CountryCode;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a tie. */
@Schema(name = "TieDraft")
record TieDraft(
        @NotNull @Slug @Schema(examples = "binh-duong-vn") String city,
        @NotNull TieKind kind,
        @NotNull @Size(max = 300) @Pattern(regexp = "^(?!\\.{1,2}$).*", flags = Pattern.Flag.DOTALL, message = "must be a name")
                @Schema(examples = "Eindhoven")
                String partnerName,
        @Slug @Schema(description = "where the partner is a city of this record", examples = "eindhoven-nl")
                String partnerCity,
        @NotNull @CountryCode @Schema(examples = "NL") String partnerCountry,
        PartialDate since,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    TieDraft {
        sources = Parts.of(sources);
    }

    @JsonIgnore
    TieKey key() {
        return new TieKey(city, kind, partnerName);
    }
}
