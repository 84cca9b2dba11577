package org.cityrankings.security;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Set;
import org.cityrankings.api.Word;

/** What a key allows: editors write the record, administrators manage keys as well. */
public enum Role implements Word {
    EDITOR(Role.EDITOR_WORD),
    ADMIN(Role.ADMIN_WORD);

    /** For {@code @RolesAllowed}, which takes constants only. */
    public static final String EDITOR_WORD = "editor";

    public static final String ADMIN_WORD = "admin";

    @EnumeratedValue
    private final String word;

    Role(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    Set<String> includes() {
        return this == ADMIN ? Set.of(ADMIN_WORD, EDITOR_WORD) : Set.of(EDITOR_WORD);
    }
}
