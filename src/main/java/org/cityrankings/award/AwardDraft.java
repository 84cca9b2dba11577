package org.cityrankings.award;

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

/** What an editor writes of an award; rank, score and rating only as published. */
@Schema(name = "AwardDraft")
record AwardDraft(
        @NotNull @Slug @Schema(examples = "icf-intelligent-community-awards") String program,
        @NotNull @Min(1000) @Max(2999) @Schema(examples = "2020") Integer year,
        @NotNull @Slug @Schema(examples = "smart21") String stage,
        @NotNull @Slug @Schema(examples = "binh-duong-vn") String city,
        @Positive Integer rank,
        @Digits(integer = 15, fraction = 20) @DecimalMin("-999999999999999") @DecimalMax("999999999999999") BigDecimal score,
        @Size(max = 50) String rating,
        @NotNull Confidence confidence,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    AwardDraft {
        sources = Parts.of(sources);
    }

    @JsonIgnore
    AwardKey key() {
        return new AwardKey(program, year, stage, city);
    }
}
