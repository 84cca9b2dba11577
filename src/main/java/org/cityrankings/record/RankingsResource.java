package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** League tables by how often a stage was reached. */
@Path("/v1/rankings")
@Tag(name = "Rankings")
class RankingsResource {
    private final Frames frames;
    private final Leagues leagues;

    RankingsResource(Frames frames, Leagues leagues) {
        this.frames = frames;
        this.leagues = leagues;
    }

    @GET
    @Path("cities")
    @PermitAll
    @Transactional
    @Operation(summary = "The cities that reached a stage most often")
    public League cities(@Valid @BeanParam LeagueRequest request, @Valid @BeanParam PlaceFilter filter) {
        return leagues.ofCities(request, filter, frames.open(filter));
    }

    @GET
    @Path("countries")
    @PermitAll
    @Transactional
    @Operation(summary = "The countries whose cities reached a stage most often")
    public League countries(@Valid @BeanParam LeagueRequest request, @Valid @BeanParam PlaceFilter filter) {
        return leagues.ofCountries(request, filter, frames.open(filter));
    }
}
