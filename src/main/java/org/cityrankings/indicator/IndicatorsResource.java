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

/** What is measured of cities. */
@Path("/v1/indicators")
@Tag(name = "Indicators")
class IndicatorsResource {
    private final IndicatorQueries indicators;
    private final Edits edits;

    IndicatorsResource(IndicatorQueries indicators, Edits edits) {
        this.indicators = indicators;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All indicators")
    public Page<IndicatorItem> list(
            @QueryParam("direction") List<Direction> directions,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id, name") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return indicators.page(directions, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an indicator")
    public RestResponse<IndicatorItem> create(@NotNull @Valid IndicatorDraft draft) {
        return edits.create(new Indicator(draft), draft.id(), () -> indicators.item(draft.id(), false));
    }

    @GET
    @Path("{indicator}")
    @PermitAll
    @Operation(summary = "An indicator")
    public IndicatorItem get(
            @Parameter(example = "sdg3-lifee") @PathParam("indicator") String id,
            @QueryParam("expand") List<Expand> expand) {
        return indicators.item(id, Expand.sources(expand));
    }

    @PUT
    @Path("{indicator}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an indicator")
    public IndicatorItem replace(@PathParam("indicator") String id, @NotNull @Valid IndicatorDraft draft) {
        return edits.replace(Indicator.class, id, draft, () -> indicators.item(id, false));
    }

    @PATCH
    @Path("{indicator}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an indicator")
    public IndicatorItem patch(@PathParam("indicator") String id, @NotNull ObjectNode patch) {
        return edits.patch(Indicator.class, id, patch, () -> indicators.item(id, false));
    }

    @DELETE
    @Path("{indicator}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an indicator that nothing measures or uses")
    public void delete(@PathParam("indicator") String id) {
        edits.delete(Indicator.class, id, "indicator", id, () -> indicators.item(id, false));
    }
}
