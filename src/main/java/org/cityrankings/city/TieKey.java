package org.cityrankings.city;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cityrankings.api.PathSegment;

/** What tells one tie from another. */
@Embeddable
record TieKey(String city, @Enumerated(EnumType.STRING) TieKind kind, String partnerName) {

    String path() {
        return "ties/%s/%s/%s".formatted(city, kind.word(), PathSegment.of(partnerName));
    }
}
