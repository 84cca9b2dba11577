package org.cityrankings.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What sort of organization gives programs or takes part in initiatives. */
public enum OrganizationKind implements Word {
    GOVERNMENT("government"),
    BUSINESS("business"),
    ACADEMIA("academia"),
    NETWORK("network"),
    MEDIA("media"),
    OTHER("other");

    @EnumeratedValue
    private final String word;

    OrganizationKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
