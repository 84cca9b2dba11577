package org.cityrankings.certainty;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityrankings.api.Computations;
import org.cityrankings.certainty.CompositeDataQueries.Read;
import org.cityrankings.robustness.Workers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Composite indicators, computed from what is posted or from what the record has, by any method. */
@Path("/v1/rankings/composite")
@Tag(name = "Rankings")
class CompositeResource {
    private final double limit;
    private final CompositeDataQueries queries;
    private final Computations computations;

    CompositeResource(
            CompositeDataQueries queries,
            Computations computations,
            @ConfigProperty(name = "city-rankings.cost-limit") double limit) {
        this.queries = queries;
        this.computations = computations;
        this.limit = limit;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Compute an index by any method, with every step in between, and how sure each rank is",
            description =
                    """
                    Terms and steps are those of the OECD/JRC Handbook on Constructing Composite Indicators (2008). Uncertainty and \
                    sensitivity follow Saisana, Saltelli and Tarantola (2005), rank acceptabilities Lahdelma and Salminen (2001), \
                    indices of variance Saltelli and others (2010) and Jansen (1999), bounds the extreme ranks of Salo and Punkka \
                    (2011). What is drawn follows from the seed alone. What cannot be computed is a problem that names its place; \
                    draws that cannot, while others can, are counted and explained.""")
    public CompositeAnswer compute(@NotNull @Valid CompositeRequest body) {
        Read read = body.refusing(() -> queries.read(body.data(), body.method()));
        Workers workers = new Workers(computations.idle(), computations.size());
        return computations.run(() -> body.answer(read, limit, workers));
    }
}
