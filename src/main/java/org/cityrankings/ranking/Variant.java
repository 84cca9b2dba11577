package org.cityrankings.ranking;

import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;

/** What is done otherwise for all criteria than the method says; null where nothing is. */
record Variant(Normalisation normalisation, Aggregation aggregation, Imputation imputation) {
    static final Variant NONE = new Variant(null, null, null);
}
