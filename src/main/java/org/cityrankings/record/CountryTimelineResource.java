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

/** What happened in a country, by date. */
@Path("/v1/countries/{country}/timeline")
@Tag(name = "Countries")
class CountryTimelineResource {
    private final Frames frames;
    private final Timelines timelines;

    CountryTimelineResource(Frames frames, Timelines timelines) {
        this.frames = frames;
        this.timelines = timelines;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Everything dated about the cities of a country")
    public Timeline get(
            @Parameter(example = "VN") @PathParam("country") String country,
            @Valid @BeanParam TimelineRequest request) {
        return timelines.ofCountry(country, request, frames.open(request));
    }
}
