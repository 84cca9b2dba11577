package org.cityrankings.award;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Expand;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The awards of one city. */
@Path("/v1/cities/{city}/awards")
@Tag(name = "Cities")
class CityAwardsResource {
    private final AwardQueries awards;
    private final KnownIds known;

    CityAwardsResource(AwardQueries awards, KnownIds known) {
        this.awards = awards;
        this.known = known;
    }

    @GET
    @PermitAll
    @Operation(summary = "The awards of a city")
    public Page<AwardItem> list(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @Valid @BeanParam AwardFilter filter,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "program, year, city, rank; unranked awards come last") @QueryParam("sort")
                    String sort,
            @Valid @BeanParam Paging paging) {
        known.require("city", city);
        return awards.page(filter, List.of(city), Expand.sources(expand), sort, paging);
    }
}
