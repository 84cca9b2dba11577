package org.cityrankings.security;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators send and see of keys. */
final class Keys {
    static final int LONGEST_NAME = 200;
    private static final String EXPIRY = "from when on it is refused; absent where that is never";

    private Keys() {}

    @Schema(name = "ApiKeyDraft")
    record Draft(
            @NotNull @Size(max = LONGEST_NAME) @Schema(examples = "Newsroom") String name,
            @NotNull Role role,
            @JsonDeserialize(using = Moment.class) @Schema(description = EXPIRY) Instant expiresAt) {}

    @Schema(name = "ApiKey")
    record Item(
            String id,
            String name,
            Role role,
            Instant createdAt,
            @Schema(description = EXPIRY) Instant expiresAt,
            @Schema(description = "the last use, or up to a minute before it; absent where it was never used")
                    Instant lastUsedAt) {
        static Item of(ApiKey key) {
            return new Item(key.id, key.name, key.role, key.createdAt, key.expiresAt, key.lastUsedAt);
        }
    }

    @Schema(name = "NewApiKey")
    record Fresh(
            String id,
            String name,
            Role role,
            Instant createdAt,
            @Schema(description = EXPIRY) Instant expiresAt,
            @Schema(description = "the key itself, shown only now") String key) {}
}
