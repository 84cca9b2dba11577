package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who reached a stage how many editions in a row. */
@Path("/v1/streaks")
@Tag(name = "Rankings")
class StreaksResource {
    private final Frames frames;
    private final LongestRuns runs;

    StreaksResource(Frames frames, LongestRuns runs) {
        this.frames = frames;
        this.runs = runs;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The longest runs of editions in which a stage was reached")
    public Streaks get(@Valid @BeanParam StreakRequest request, @Valid @BeanParam PlaceFilter filter) {
        return runs.of(request, filter, frames.open(filter));
    }
}
