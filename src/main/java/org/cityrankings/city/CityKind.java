package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What sort of community a city is; a state is a city-state. */
public enum CityKind implements Word {
    CITY("city"),
    METRO("metro"),
    COUNTY("county"),
    DISTRICT("district"),
    TOWNSHIP("township"),
    VILLAGE("village"),
    PROVINCE("province"),
    REGION("region"),
    STATE("state");

    @EnumeratedValue
    private final String word;

    CityKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
