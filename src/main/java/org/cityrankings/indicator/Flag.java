package org.cityrankings.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** Why a value is not simply what was measured; the words are those of SDMX's observation status. */
public enum Flag implements Word {
    ESTIMATED("estimated"),
    IMPUTED("imputed"),
    PROVISIONAL("provisional"),
    FORECAST("forecast"),
    BREAK("break");

    @EnumeratedValue
    private final String word;

    Flag(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
