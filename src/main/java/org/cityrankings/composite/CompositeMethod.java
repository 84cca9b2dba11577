package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.robustness.TieRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an index is computed, in the terms and the order of the OECD/JRC Handbook on Constructing Composite Indicators
 * (2008). Settings hold for all criteria that do not say otherwise; what is absent has a documented default, and the
 * record holds it afterwards.
 */
public record CompositeMethod(
        @Schema(description = "the root of the tree of criteria") CriterionNode index,
        @Schema(description = "what holds for all criteria unless they say otherwise") CriterionSettings settings,
        @Schema(
                        description =
                                "the least share (0 to 1) of indicators that a city must have values of; cities with less are left out before anything else, so that they influence nobody")
                Double minimumAvailability,
        List<Rounding> rounding,
        @Schema(description = "whether cities are ranked by the score as it is rounded, not by what it was before")
                Boolean ranksFromRounded,
        TieRule ties,
        @Schema(description = "how many strengths and weaknesses are told of each city") Integer highlights) {

    public CompositeMethod {
        settings = settings == null ? CriterionSettings.DEFAULTS : settings.over(CriterionSettings.DEFAULTS);
        minimumAvailability = minimumAvailability == null ? Double.valueOf(0) : minimumAvailability;
        rounding = Parts.of(rounding);
        ranksFromRounded = ranksFromRounded == null || ranksFromRounded;
        ties = ties == null ? TieRule.MIN : ties;
        highlights = highlights == null ? Integer.valueOf(3) : highlights;
    }

    /** With the defaults for all else. */
    public CompositeMethod(CriterionNode index, CriterionSettings settings) {
        this(index, settings, null, null, null, null, null);
    }

    /** So many decimals, half up. */
    @Schema(name = "Rounding")
    public record Rounding(RoundingStep step, Integer digits) {}

    /** Whether rounding can change a rank. */
    public boolean ranksByRounded() {
        return ranksFromRounded && rounding.stream().anyMatch(one -> one.step() == RoundingStep.SCORE);
    }

    /** The values as they are after the step; the same array where nothing is rounded there. */
    public double[] rounded(RoundingStep step, double[] values) {
        return rounding.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .map(one -> Numbers.rounded(values, one.digits()))
                .orElse(values);
    }
}
