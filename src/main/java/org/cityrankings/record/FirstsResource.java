package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who reached a stage first. */
@Path("/v1/firsts")
@Tag(name = "Rankings")
class FirstsResource {
    private final Frames frames;
    private final FirstOnes firsts;

    FirstsResource(Frames frames, FirstOnes firsts) {
        this.frames = frames;
        this.firsts = firsts;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The first of each country, or of each kind, to reach each stage")
    public Firsts get(@Valid @BeanParam FirstRequest request, @Valid @BeanParam PlaceFilter filter) {
        return firsts.of(request, filter, frames.open(filter));
    }
}
