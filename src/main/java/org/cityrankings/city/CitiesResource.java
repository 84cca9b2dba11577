package org.cityrankings.city;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Expand;
import org.cityrankings.api.MergePatch;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.change.Edits;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The communities that can be recognised. */
@Path("/v1/cities")
@Tag(name = "Cities")
class CitiesResource {
    private final CityQueries cities;
    private final Edits edits;

    CitiesResource(CityQueries cities, Edits edits) {
        this.cities = cities;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "All cities",
            description =
                    "In the order of sort, else with q the best match first, else with near the nearest first, else by id.")
    public Page<CitySummary> list(
            @Valid @BeanParam CityFilter filter,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id, name, country") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return cities.page(filter, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a city with its names, populations and events")
    public RestResponse<CityDetails> create(@NotNull @Valid CityDraft draft) {
        return edits.create(new City(draft), draft.id(), () -> cities.details(draft.id(), false));
    }

    @GET
    @Path("{city}")
    @PermitAll
    @Operation(summary = "Everything that is known of a city")
    public CityDetails get(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String id,
            @QueryParam("expand") List<Expand> expand) {
        return cities.details(id, Expand.sources(expand));
    }

    @PUT
    @Path("{city}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a city with its names, populations and events")
    public CityDetails replace(@PathParam("city") String id, @NotNull @Valid CityDraft draft) {
        return edits.replace(City.class, id, draft, () -> cities.details(id, false));
    }

    @PATCH
    @Path("{city}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a city")
    public CityDetails patch(@PathParam("city") String id, @NotNull ObjectNode patch) {
        return edits.patch(City.class, id, patch, () -> cities.details(id, false));
    }

    @DELETE
    @Path("{city}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(
            summary = "Delete a city that nothing refers to",
            description = "Only for what was recorded by mistake: a city that ceased to exist gets an event instead.")
    public void delete(@PathParam("city") String id) {
        edits.delete(City.class, id, "city", id, () -> cities.details(id, false));
    }
}
