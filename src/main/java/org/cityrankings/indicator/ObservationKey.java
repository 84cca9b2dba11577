package org.cityrankings.indicator;

import jakarta.persistence.Embeddable;

/** What tells one observation from another; the program is empty where no edition took the value. */
@Embeddable
record ObservationKey(String city, String indicator, Integer year, String program) {

    /** The key for a program that may be absent. */
    static ObservationKey of(String city, String indicator, Integer year, String program) {
        return new ObservationKey(city, indicator, year, program == null ? "" : program);
    }

    String path() {
        return "observations/%s/%s/%d".formatted(city, indicator, year)
                + (program.isEmpty() ? "" : "?program=" + program);
    }
}
