package org.cityrankings.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under whom the awards of cities that ceased to exist were counted. */
@Schema(name = "LineageUsed")
record LineageUsed(
        Lineage rule,
        @Schema(description = "the events through which awards count under a successor") List<LineageEvent> followed,
        @Schema(
                        description =
                                "divisions whose shares are unknown, and events that lead back to where they began; the awards stay where they are")
                List<LineageEvent> notFollowed) {}
