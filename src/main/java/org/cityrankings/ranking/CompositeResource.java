package org.cityrankings.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityrankings.api.Computations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Composite indicators, computed from what is posted. */
@Path("/v1/rankings/composite")
@Tag(name = "Rankings")
class CompositeResource {
    private final double limit;

    private final Computations computations;

    CompositeResource(Computations computations, @ConfigProperty(name = "city-rankings.cost-limit") double limit) {
        this.computations = computations;
        this.limit = limit;
    }

    @POST
    @PermitAll
    @Operation(summary = "Compute an index by any method, with every step in between, and how sure each rank is")
    public CompositeResult compute(@NotNull @Valid CompositeRequest body) {
        Workers workers = new Workers(computations.idle(), computations.size());
        return computations.run(() -> body.answer(limit, workers));
    }
}
