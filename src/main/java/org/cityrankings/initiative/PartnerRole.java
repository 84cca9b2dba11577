package org.cityrankings.initiative;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** In which role an organization takes part in an initiative. */
public enum PartnerRole implements Word {
    GOVERNMENT("government"),
    BUSINESS("business"),
    ACADEMIA("academia"),
    OTHER("other");

    @EnumeratedValue
    private final String word;

    PartnerRole(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
