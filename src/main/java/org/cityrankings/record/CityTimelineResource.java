package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a city, by date. */
@Path("/v1/cities/{city}/timeline")
@Tag(name = "Cities")
class CityTimelineResource {
    private final Frames frames;
    private final Timelines timelines;

    CityTimelineResource(Frames frames, Timelines timelines) {
        this.frames = frames;
        this.timelines = timelines;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Everything dated about a city")
    public Timeline get(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @Valid @BeanParam TimelineRequest request) {
        return timelines.ofCity(city, request, frames.open(request));
    }
}
