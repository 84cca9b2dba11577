package org.cityrankings.composite;

import org.cityrankings.program.Imputation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in for missing values, and when it is put in. */
record ImputationRule(
        Imputation method,
        @Schema(
                        description =
                                "the division of the cities, for the mean or the median of a group, which need not be told where there is only one; a group without values stays missing")
                String group,
        @Schema(description = "among the values (the default), or among the normalised ones") ImputationStage stage) {
    static final ImputationRule NONE = new ImputationRule(Imputation.NONE, null, null);

    ImputationRule {
        stage = stage == null ? ImputationStage.VALUES : stage;
    }

    ImputationRule with(Imputation other) {
        return new ImputationRule(other, group, other == Imputation.LATEST ? ImputationStage.VALUES : stage);
    }
}
