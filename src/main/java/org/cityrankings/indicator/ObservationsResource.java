package org.cityrankings.indicator;

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

/** What was measured in which cities, in a year or as an edition took it. */
@Path("/v1/observations")
@Tag(name = "Observations")
class ObservationsResource {
    private static final String ITEM = "{city}/{indicator}/{year}";

    private final ObservationQueries observations;
    private final Edits edits;

    ObservationsResource(ObservationQueries observations, Edits edits) {
        this.observations = observations;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All observations")
    public Page<ObservationItem> list(
            @Valid @BeanParam ObservationFilter filter,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "city, indicator, year, value") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return observations.page(filter, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an observation")
    public RestResponse<ObservationItem> create(@NotNull @Valid ObservationDraft draft) {
        return edits.create(new Observation(draft), draft.key(), () -> observations.item(draft.key(), false));
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(summary = "An observation")
    public ObservationItem get(
            @Parameter(example = "oslo-no") @PathParam("city") String city,
            @Parameter(example = "sdg3-lifee") @PathParam("indicator") String indicator,
            @Parameter(example = "2019") @PathParam("year") Integer year,
            @Parameter(
                            description = "whose edition took the value; left out for one that none took",
                            example = "sdg-index-european-cities")
                    @QueryParam("program")
                    String program,
            @QueryParam("expand") List<Expand> expand) {
        return observations.item(ObservationKey.of(city, indicator, year, program), Expand.sources(expand));
    }

    @PUT
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an observation")
    public ObservationItem replace(
            @PathParam("city") String city,
            @PathParam("indicator") String indicator,
            @PathParam("year") Integer year,
            @QueryParam("program") String program,
            @NotNull @Valid ObservationDraft draft) {
        ObservationKey key = ObservationKey.of(city, indicator, year, program);
        return edits.replace(Observation.class, key, draft, () -> observations.item(key, false));
    }

    @PATCH
    @Path(ITEM)
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an observation")
    public ObservationItem patch(
            @PathParam("city") String city,
            @PathParam("indicator") String indicator,
            @PathParam("year") Integer year,
            @QueryParam("program") String program,
            @NotNull ObjectNode patch) {
        ObservationKey key = ObservationKey.of(city, indicator, year, program);
        return edits.patch(Observation.class, key, patch, () -> observations.item(key, false));
    }

    @DELETE
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an observation")
    public void delete(
            @PathParam("city") String city,
            @PathParam("indicator") String indicator,
            @PathParam("year") Integer year,
            @QueryParam("program") String program) {
        ObservationKey key = ObservationKey.of(city, indicator, year, program);
        edits.delete(Observation.class, key, "observation", key.path(), () -> observations.item(key, false));
    }
}
