package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What a city is in an organization. */
public enum MembershipKind implements Word {
    MEMBER("member"),
    CERTIFIED("certified");

    @EnumeratedValue
    private final String word;

    MembershipKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
