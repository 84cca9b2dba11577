package org.cityrankings.program;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group, such as a region, in which an edition puts a city, so that means of groups can be taken. */
@Embeddable
@Schema(name = "EditionGroup")
record EditionGroup(
        @NotNull @Slug @Schema(examples = "oslo-no") String city,
        @NotNull @Size(max = 300) @Schema(examples = "Northern Europe") String name) {}
