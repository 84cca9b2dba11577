package org.cityrankings.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cityrankings.api.CitationLine;
import org.cityrankings.api.Computations;
import org.cityrankings.api.Expand;
import org.cityrankings.ranking.EditionRankingQueries.Read;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of an edition, as published and as it can be computed again. */
@Path("/v1/programs/{program}/editions/{year}/ranking")
@Tag(name = "Rankings")
class EditionRankingResource {
    private final EditionRankingQueries queries;
    private final Computations computations;
    private final UriInfo uri;
    private final double limit;

    EditionRankingResource(
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
            summary = "The ranking of an edition: published, recomputed, or both compared",
            description =
                    "Recomputing follows the method that is stored with the edition; with a what-if it follows another one, and tells how many ranks each city gains by that. Editions that publish no ranks have their stages here.")
    public EditionRanking get(
            @Parameter(example = "sdg-index-european-cities") @PathParam("program") String program,
            @Parameter(example = "2019") @PathParam("year") Integer year,
            @Valid @BeanParam EditionRankingRequest request,
            @QueryParam("expand") List<Expand> expand) {
        Read read = queries.read(program, year, request, Expand.sources(expand));
        String title = "the ranking of %s %d".formatted(read.head().programName(), year);
        String cite = CitationLine.of(title, read.data(), uri.getRequestUri());
        return read.edition() == null
                ? new SideBySide(read, request, limit).answer(cite)
                : computations.run(() -> new SideBySide(read, request, limit).answer(cite));
    }
}
