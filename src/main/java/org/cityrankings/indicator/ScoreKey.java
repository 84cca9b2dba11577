package org.cityrankings.indicator;

import jakarta.persistence.Embeddable;

/** What tells one score from another: an edition scores a city once by a criterion. */
@Embeddable
record ScoreKey(String program, Integer year, String criterion, String city) {

    String path() {
        return "scores/%s/%d/%s/%s".formatted(program, year, criterion, city);
    }
}
