package org.cityrankings.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change as editors read it. */
@Schema(name = "Change")
record ChangeItem(
        long id,
        Instant at,
        @Schema(
                        description = "the id of the key that wrote, or oidc:, subject and name of a token's holder",
                        examples = "first")
                String by,
        Action action,
        @Schema(description = "its path below /v1", examples = "cities/binh-duong-vn") String record,
        @Schema(implementation = Object.class, description = "all that could be set before; absent for what was new")
                JsonNode before,
        @Schema(implementation = Object.class, description = "all that could be set after; absent for what is gone")
                JsonNode after) {}
