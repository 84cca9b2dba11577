package org.cityrankings.city;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What tells one membership from another. */
@Embeddable
record MembershipKey(String city, String organization, @Enumerated(EnumType.STRING) MembershipKind kind) {

    String path() {
        return "memberships/%s/%s/%s".formatted(city, organization, kind.word());
    }
}
