package org.cityrankings.standing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.cityrankings.api.Computations;
import org.cityrankings.program.ProgramKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one city stands among others. */
@Path("/v1/cities/{city}/standing")
@Tag(name = "Cities")
class StandingResource {
    private final StandingQueries standings;
    private final Computations computations;
    private final double limit;

    StandingResource(
            StandingQueries standings,
            Computations computations,
            @ConfigProperty(name = "city-rankings.cost-limit") double limit) {
        this.standings = standings;
        this.computations = computations;
        this.limit = limit;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Where a city stands in each program, beside whom, and what would lift it",
            description =
                    "The latest edition of each program that lists the city, published; what can be computed again, of four editions at most, is computed on demand.")
    public CityStanding get(
            @Parameter(example = "eindhoven-nl") @PathParam("city") String city,
            @Parameter(example = "sdg-index-european-cities") @QueryParam("program") List<String> programs,
            @QueryParam("kind") List<ProgramKind> kinds,
            UriInfo uri) {
        PublishedStandings published = standings.read(city, programs, kinds);
        URI address = uri.getRequestUri();
        return published.editions().isEmpty()
                ? published.answer(limit, address)
                : computations.run(() -> published.answer(limit, address));
    }
}
