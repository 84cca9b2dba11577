package org.cityrankings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row as it was before an import changed or removed it. */
@Schema(name = "RowBefore")
record RowBefore(
        @Schema(examples = "awards") String resource,
        @Schema(implementation = Object.class, description = "its columns, as the file of the resource has them")
                JsonNode row) {}
