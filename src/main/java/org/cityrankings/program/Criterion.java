package org.cityrankings.program;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that a method judges by, as an editor writes it; {@link CriteriaTree} says what goes together. */
@Embeddable
@Schema(name = "CriterionDraft")
record Criterion(
        @NotNull @Slug @Schema(examples = "broadband") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Broadband") String name,
        @Slug @Schema(description = "the id of the criterion that it is a part of; absent at the top") String parent,
        @Slug @Schema(description = "the id of what it measures, if nothing is below it") String indicator,
        @Pattern(regexp = WEIGHT, message = "must be a decimal or a fraction, such as 0.25 or 1/6") @Schema(
                        description = "as published, among those of the same parent; 0 where it does not count, absent"
                                + " where unknown",
                        examples = "1/6")
                String weight,
        @Enumerated(EnumType.STRING) @Schema(description = "how the values of its indicator are made comparable")
                Normalisation normalisation,
        @Digits(integer = 15, fraction = 20) @DecimalMin("-999999999999999") @DecimalMax("999999999999999") @Schema(description = "the goalpost that gives the full score, or the target", examples = "100")
                BigDecimal best,
        @Digits(integer = 15, fraction = 20) @DecimalMin("-999999999999999") @DecimalMax("999999999999999") @Schema(description = "the goalpost that gives no score", examples = "48")
                BigDecimal worst,
        @Enumerated(EnumType.STRING) Transform transform,
        @Enumerated(EnumType.STRING) @Schema(description = "of those below it, if other than its method's")
                Aggregation aggregation,
        @Enumerated(EnumType.STRING)
                @Schema(description = "what stands in for a missing one below it, if other than its method's")
                Imputation imputation,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {
    static final String WEIGHT = "\\d{1,20}(\\.\\d{1,20})?(/[1-9]\\d{0,19})?";

    Criterion {
        sources = Parts.of(sources);
    }
}
