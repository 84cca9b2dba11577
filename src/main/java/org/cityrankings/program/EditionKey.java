package org.cityrankings.program;

import jakarta.persistence.Embeddable;

/** What tells one edition from another. */
@Embeddable
record EditionKey(String program, Integer year) {

    String path() {
        return "programs/%s/editions/%d".formatted(program, year);
    }
}
