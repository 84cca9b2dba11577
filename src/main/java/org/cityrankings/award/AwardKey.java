package org.cityrankings.award;

import jakarta.persistence.Embeddable;

/** What tells one award from another: a city reaches a stage of an edition once. */
@Embeddable
record AwardKey(String program, Integer year, String stage, String city) {

    String path() {
        return "awards/%s/%d/%s/%s".formatted(program, year, stage, city);
    }
}
