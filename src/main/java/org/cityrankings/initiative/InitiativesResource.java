package org.cityrankings.initiative;

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

/** Cities' own programmes and who takes part in them. */
@Path("/v1/initiatives")
@Tag(name = "Initiatives")
class InitiativesResource {
    private final InitiativeQueries initiatives;
    private final Edits edits;

    InitiativesResource(InitiativeQueries initiatives, Edits edits) {
        this.initiatives = initiatives;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All initiatives")
    public Page<InitiativeItem> list(
            @Parameter(example = "binh-duong-vn") @QueryParam("city") List<String> cities,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id, name, startedOn") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return initiatives.page(cities, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an initiative with its partners")
    public RestResponse<InitiativeItem> create(@NotNull @Valid InitiativeDraft draft) {
        return edits.create(new Initiative(draft), draft.id(), () -> initiatives.item(draft.id(), false));
    }

    @GET
    @Path("{initiative}")
    @PermitAll
    @Operation(summary = "An initiative and its partners")
    public InitiativeItem get(
            @Parameter(example = "binh-duong-smart-city") @PathParam("initiative") String id,
            @QueryParam("expand") List<Expand> expand) {
        return initiatives.item(id, Expand.sources(expand));
    }

    @PUT
    @Path("{initiative}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an initiative with its partners")
    public InitiativeItem replace(@PathParam("initiative") String id, @NotNull @Valid InitiativeDraft draft) {
        return edits.replace(Initiative.class, id, draft, () -> initiatives.item(id, false));
    }

    @PATCH
    @Path("{initiative}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an initiative")
    public InitiativeItem patch(@PathParam("initiative") String id, @NotNull ObjectNode patch) {
        return edits.patch(Initiative.class, id, patch, () -> initiatives.item(id, false));
    }

    @DELETE
    @Path("{initiative}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an initiative")
    public void delete(@PathParam("initiative") String id) {
        edits.delete(Initiative.class, id, "initiative", id, () -> initiatives.item(id, false));
    }
}
