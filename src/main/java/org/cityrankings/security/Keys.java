package org.cityrankings.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators send and see of keys. */
final class Keys {
    static final int LONGEST_NAME = 200;

    private Keys() {}

    @Schema(name = "ApiKeyDraft")
    record Draft(@NotNull @Size(max = LONGEST_NAME) @Schema(examples = "Newsroom") String name, @NotNull Role role) {}

    @Schema(name = "ApiKey")
    record Item(String id, String name, Role role, Instant createdAt) {
        static Item of(ApiKey key) {
            return new Item(key.id, key.name, key.role, key.createdAt);
        }
    }

    @Schema(name = "NewApiKey")
    record Fresh(
            String id,
            String name,
            Role role,
            Instant createdAt,
            @Schema(description = "the key itself, shown only now") String key) {}
}
