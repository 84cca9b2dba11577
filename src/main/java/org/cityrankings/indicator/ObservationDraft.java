package org.cityrankings.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of an observation. */
@Schema(name = "ObservationDraft")
record ObservationDraft(
        @NotNull @Slug @Schema(examples = "oslo-no") String city,
        @NotNull @Slug @Schema(examples = "sdg3-lifee") String indicator,
        @NotNull @Min(1000) @Max(2999) @Schema(examples = "2019", description = "of the value, or of the edition that took it")
                Integer year,
        @Slug
                @Schema(
                        examples = "sdg-index-european-cities",
                        description = "the program whose edition took the value; absent where none did")
                String program,
        @NotNull @Digits(integer = 15, fraction = 20) @DecimalMin("-999999999999999") @DecimalMax("999999999999999") @Schema(examples = "83")
                BigDecimal value,
        @Schema(description = "absent where it is what was measured") Flag flag,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    ObservationDraft {
        sources = Parts.of(sources);
    }

    @JsonIgnore
    ObservationKey key() {
        return ObservationKey.of(city, indicator, year, program);
    }
}
