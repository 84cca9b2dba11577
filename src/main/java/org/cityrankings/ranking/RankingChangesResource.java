package org.cityrankings.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import org.cityrankings.api.CitationLine;
import org.cityrankings.api.Computations;
import org.cityrankings.ranking.EditionRankingQueries.Pair;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why cities moved from one edition to another. */
@Path("/v1/programs/{program}/ranking/changes")
@Tag(name = "Rankings")
class RankingChangesResource {
    private final EditionRankingQueries queries;
    private final Computations computations;
    private final UriInfo uri;
    private final double limit;

    RankingChangesResource(
            EditionRankingQueries queries,
            Computations computations,
            UriInfo uri,
            @ConfigProperty(name = "city-rankings.cost-limit") double limit) {
        this.queries = queries;
        this.computations = computations;
        this.uri = uri;
        this.limit = limit;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What moved cities between two editions: performance, method, or who else was in the list",
            description =
                    "Where both editions can be computed again, a change is split along the path: the cities of both editions with the old values and the old method, with the new values, with the new method; what is left are those that left and those that entered. Of published ranks only the effect of the list can be told, and only where both lists are held as a whole. What cannot be told is absent, and notTold says why.")
    public RankingChanges get(
            @Parameter(example = "imd-smart-city-index") @PathParam("program") String program,
            @Valid @BeanParam RankingChangesRequest request) {
        Pair pair = queries.read(program, request);
        String title =
                "changes in %s from %d to %d".formatted(pair.to().head().programName(), request.from, request.to);
        String cite = CitationLine.of(title, pair.to().data(), uri.getRequestUri());
        return computations.run(() -> new EditionChanges(pair, request, limit).answer(cite));
    }
}
