package org.cityrankings.program;

import jakarta.persistence.Embeddable;

/** What tells one method from another. */
@Embeddable
record MethodKey(String program, String id) {

    String path() {
        return "programs/%s/methods/%s".formatted(program, id);
    }
}
