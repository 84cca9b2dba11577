package org.cityrankings.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a fact comes from: the id of a source or, with {@code expand=sources}, the source itself. */
@Schema(
        name = "Citation",
        oneOf = {String.class, SourceItem.class},
        description = "The id of a source; with expand=sources the source itself.")
public record Citation(@JsonValue @Schema(hidden = true) JsonNode source) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Citation {}
}
