package org.cityrankings.city;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a city is, in degrees of WGS 84. */
@Embeddable
@Schema(name = "Position")
record Position(
        @NotNull @Digits(integer = 3, fraction = 12) @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "11.1667")
                BigDecimal latitude,
        @NotNull @Digits(integer = 3, fraction = 12) @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "106.6667")
                BigDecimal longitude,
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "position_basis") PositionBasis basis) {}
