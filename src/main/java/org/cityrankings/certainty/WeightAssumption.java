package org.cityrankings.certainty;

import org.cityrankings.composite.MethodRefused;
import org.cityrankings.robustness.WeightLaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the weights may be from those of the method, among the criteria below each criterion by themselves. */
@Schema(name = "WeightAssumption")
record WeightAssumption(
        @Schema(
                        description =
                                """
                                spread unless given; a criterion of weight 0 keeps it
                                - spread: each weight times a factor that is uniform from 1 - share to 1 + share, then rescaled
                                - dirichlet: around those of the method; one of the share s has the standard deviation sqrt(s (1 - s)/(concentration + 1))
                                - uniform: all weights alike likely, whatever the method gives (SMAA, Lahdelma and Salminen 2001)""")
                WeightDrawing law,
        @Schema(description = "of a spread: from 0 to 1, 0.25 unless given") Double share,
        @Schema(description = "of a dirichlet: at least 0.01, 100 unless given") Double concentration) {

    /** With less, nearly all draws would be so near to corners that doubles cannot tell their other shares from 0. */
    private static final double LEAST_CONCENTRATION = 0.01;

    WeightAssumption {
        law = law == null ? WeightDrawing.SPREAD : law;
        share = share == null && law == WeightDrawing.SPREAD ? Double.valueOf(0.25) : share;
        concentration = concentration == null && law == WeightDrawing.DIRICHLET ? Double.valueOf(100) : concentration;
    }

    void check(String pointer) {
        MethodRefused.when(
                share != null && law != WeightDrawing.SPREAD, pointer + "/share", "Only a spread has a share.");
        MethodRefused.when(
                share != null && !(share >= 0 && share <= 1), pointer + "/share", "It must be a share from 0 to 1.");
        MethodRefused.when(
                concentration != null && law != WeightDrawing.DIRICHLET,
                pointer + "/concentration",
                "Only a Dirichlet distribution has a concentration.");
        MethodRefused.when(
                concentration != null
                        && !(concentration >= LEAST_CONCENTRATION && concentration < Double.POSITIVE_INFINITY),
                pointer + "/concentration",
                "It must be a number of at least 0.01.");
    }

    WeightLaw drawn() {
        return switch (law) {
            case SPREAD -> WeightLaw.spread(share);
            case DIRICHLET -> WeightLaw.dirichlet(concentration);
            case UNIFORM -> WeightLaw.uniform();
        };
    }
}
