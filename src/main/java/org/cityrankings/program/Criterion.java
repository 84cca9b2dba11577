package org.cityrankings.program;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that a method judges by, as an editor writes it. */
@Embeddable
@Schema(name = "CriterionDraft")
record Criterion(
        @NotNull @Slug @Schema(examples = "broadband") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Broadband") String name,
        @Pattern(regexp = WEIGHT, message = "must be a decimal or a fraction, such as 0.25 or 1/6") @Schema(description = "as published; absent where unknown", examples = "1/6")
                String weight,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {
    static final String WEIGHT = "\\d{1,20}(\\.\\d{1,20})?(/[1-9]\\d{0,19})?";

    Criterion {
        sources = Parts.of(sources);
    }
}
