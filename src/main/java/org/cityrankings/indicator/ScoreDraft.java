package org.cityrankings.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a published score; score and rank only as published, one of them at least. */
@Schema(name = "ScoreDraft")
record ScoreDraft(
        @NotNull @Slug @Schema(examples = "sdg-index-european-cities") String program,
        @NotNull @Min(1000) @Max(2999) @Schema(examples = "2019") Integer year,
        @NotNull @Slug @Schema(examples = "sdg3", description = "of the method of the edition") String criterion,
        @NotNull @Slug @Schema(examples = "oslo-no") String city,
        @Digits(integer = 15, fraction = 20) @DecimalMin("-999999999999999") @DecimalMax("999999999999999") @Schema(examples = "80.0398510169852")
                BigDecimal score,
        @Positive Integer rank,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    ScoreDraft {
        sources = Parts.of(sources);
    }

    @JsonIgnore
    ScoreKey key() {
        return new ScoreKey(program, year, criterion, city);
    }
}
