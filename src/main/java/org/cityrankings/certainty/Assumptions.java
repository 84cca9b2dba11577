package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What could as well have been otherwise than the method says, so that it can be seen how much hangs on it. */
@Schema(name = "Assumptions")
record Assumptions(
        @Schema(description = "absent where the weights are certain") WeightAssumption weights,
        @Schema(
                        description =
                                "for all indicators; besides these, what the method says is always possible, alike likely")
                List<Normalisation> normalisation,
        @Schema(description = "for all criteria with criteria below; besides these, what the method says")
                List<Aggregation> aggregation,
        @Schema(description = "for all indicators; besides these, what the method says") List<Imputation> imputation) {

    /** Weights a quarter up or down, as in the usual tests of indices (Saisana, Saltelli and Tarantola 2005). */
    static final Assumptions USUAL = new Assumptions(new WeightAssumption(null, null, null), null, null, null);

    Assumptions {
        normalisation = Parts.of(normalisation);
        aggregation = Parts.of(aggregation);
        imputation = Parts.of(imputation);
    }

    void check(String pointer) {
        MethodRefused.when(
                weights == null && normalisation.isEmpty() && aggregation.isEmpty() && imputation.isEmpty(),
                pointer,
                "There is nothing here that could be otherwise: give weights or alternatives.");
        if (weights != null) {
            weights.check(pointer + "/weights");
        }
        check(normalisation, pointer + "/normalisation");
        check(aggregation, pointer + "/aggregation");
        check(imputation, pointer + "/imputation");
    }

    private static void check(List<?> alternatives, String pointer) {
        for (int i = 0; i < alternatives.size(); i++) {
            MethodRefused.when(alternatives.get(i) == null, pointer + "/" + i, "There is nothing here.");
            MethodRefused.when(alternatives.indexOf(alternatives.get(i)) < i, pointer + "/" + i, "It is there twice.");
        }
    }
}
