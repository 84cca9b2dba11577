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

/** Twin cities, friendships and cooperations. */
@Path("/v1/ties")
@Tag(name = "Ties")
class TiesResource {
    private static final String ITEM = "{city}/{kind}/{partner: .+}";

    private final TieQueries ties;
    private final Edits edits;

    TiesResource(TieQueries ties, Edits edits) {
        this.ties = ties;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All ties")
    public Page<TieItem> list(
            @Parameter(example = "binh-duong-vn") @QueryParam("city") List<String> cities,
            @QueryParam("kind") List<TieKind> kinds,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "city") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return ties.page(cities, kinds, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a tie")
    public RestResponse<TieItem> create(@NotNull @Valid TieDraft draft) {
        return edits.create(new Tie(draft), draft.key(), () -> ties.item(draft.key(), false));
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(summary = "A tie")
    public TieItem get(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @Parameter(example = "twin") @PathParam("kind") TieKind kind,
            @Parameter(example = "Eindhoven") @PathParam("partner") String partner,
            @QueryParam("expand") List<Expand> expand) {
        return ties.item(new TieKey(city, kind, partner), Expand.sources(expand));
    }

    @PUT
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a tie")
    public TieItem replace(
            @PathParam("city") String city,
            @PathParam("kind") TieKind kind,
            @PathParam("partner") String partner,
            @NotNull @Valid TieDraft draft) {
        TieKey key = new TieKey(city, kind, partner);
        return edits.replace(Tie.class, key, draft, () -> ties.item(key, false));
    }

    @PATCH
    @Path(ITEM)
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a tie")
    public TieItem patch(
            @PathParam("city") String city,
            @PathParam("kind") TieKind kind,
            @PathParam("partner") String partner,
            @NotNull ObjectNode patch) {
        TieKey key = new TieKey(city, kind, partner);
        return edits.patch(Tie.class, key, patch, () -> ties.item(key, false));
    }

    @DELETE
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a tie")
    public void delete(
            @PathParam("city") String city, @PathParam("kind") TieKind kind, @PathParam("partner") String partner) {
        TieKey key = new TieKey(city, kind, partner);
        edits.delete(Tie.class, key, "tie", key.path(), () -> ties.item(key, false));
    }
}
