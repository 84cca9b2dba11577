package org.cityrankings.composite;

import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How criteria are computed. The first three matter to indicators, the others to criteria with criteria below. */
public record CriterionSettings(
        ImputationRule imputation,
        Treatment treatment,
        NormalisationRule normalisation,
        Weighting weighting,
        AggregationRule aggregation,
        @Schema(
                        description =
                                "the least share (0 to 1) of its weight that a criterion must have values for, to have a score; where it has, what is missing drops out and the other weights grow in proportion; 1 lets nothing be missing")
                Double minimumCoverage) {

    static final CriterionSettings DEFAULTS = new CriterionSettings(
            ImputationRule.NONE,
            Treatment.NONE,
            NormalisationRule.of(Normalisation.MIN_MAX),
            Weighting.GIVEN,
            AggregationRule.ARITHMETIC,
            0.0);

    /** These, and where they say nothing, what holds above. */
    public CriterionSettings over(CriterionSettings above) {
        return new CriterionSettings(
                imputation == null ? above.imputation : imputation,
                treatment == null ? above.treatment : treatment,
                normalisation == null ? above.normalisation : normalisation.over(above.normalisation),
                weighting == null ? above.weighting : weighting,
                aggregation == null ? above.aggregation : aggregation,
                minimumCoverage == null ? above.minimumCoverage : minimumCoverage);
    }

    /** These in what the variant leaves as it is; its methods keep the numbers given here that they know. */
    public CriterionSettings with(Variant variant) {
        return new CriterionSettings(
                variant.imputation() == null ? imputation : imputation.with(variant.imputation()),
                treatment,
                variant.normalisation() == null ? normalisation : normalisation.with(variant.normalisation()),
                weighting,
                variant.aggregation() == null ? aggregation : aggregation.with(variant.aggregation()),
                minimumCoverage);
    }

    /** Normalised in this way, all else as above. */
    public static CriterionSettings of(NormalisationRule normalisation) {
        return new CriterionSettings(null, null, normalisation, null, null, null);
    }
}
