package org.cityrankings.program;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level that cities can reach in a program. */
@Embeddable
@Schema(name = "Stage")
record Stage(
        @NotNull @Slug @Column(insertable = false, updatable = false) @Schema(examples = "smart21") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Smart21 Communities") String name,
        @NotNull @Positive @Schema(examples = "1", description = "later stages imply earlier ones") Integer position,
        @Positive @Schema(examples = "21", description = "how many cities reach it in an edition") Integer quota,
        @Size(max = 4000) String note) {}
