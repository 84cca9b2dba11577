package org.cityrankings.certainty;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** How weights are drawn; {@link org.cityrankings.robustness.WeightLaw} has the formulas. */
public enum WeightDrawing implements Word {
    SPREAD("spread"),
    DIRICHLET("dirichlet"),
    UNIFORM("uniform");

    private final String word;

    WeightDrawing(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
