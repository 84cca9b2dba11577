package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** How a position is known; approximate ones are good to about 0.1 degree. */
public enum PositionBasis implements Word {
    GEONAMES("geonames"),
    APPROXIMATE("approximate");

    @EnumeratedValue
    private final String word;

    PositionBasis(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
