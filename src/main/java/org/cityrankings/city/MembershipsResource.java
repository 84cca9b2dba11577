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

/** What cities are in organizations. */
@Path("/v1/memberships")
@Tag(name = "Memberships")
class MembershipsResource {
    private static final String ITEM = "{city}/{organization}/{kind}";

    private final MembershipQueries memberships;
    private final Edits edits;

    MembershipsResource(MembershipQueries memberships, Edits edits) {
        this.memberships = memberships;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All memberships")
    public Page<MembershipItem> list(
            @Parameter(example = "binh-duong-vn") @QueryParam("city") List<String> cities,
            @Parameter(example = "icf") @QueryParam("organization") List<String> organizations,
            @QueryParam("kind") List<MembershipKind> kinds,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "city") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return memberships.page(cities, organizations, kinds, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a membership")
    public RestResponse<MembershipItem> create(@NotNull @Valid MembershipDraft draft) {
        return edits.create(new Membership(draft), draft.key(), () -> memberships.item(draft.key(), false));
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(summary = "A membership")
    public MembershipItem get(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @Parameter(example = "icf") @PathParam("organization") String organization,
            @Parameter(example = "member") @PathParam("kind") MembershipKind kind,
            @QueryParam("expand") List<Expand> expand) {
        return memberships.item(new MembershipKey(city, organization, kind), Expand.sources(expand));
    }

    @PUT
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a membership")
    public MembershipItem replace(
            @PathParam("city") String city,
            @PathParam("organization") String organization,
            @PathParam("kind") MembershipKind kind,
            @NotNull @Valid MembershipDraft draft) {
        MembershipKey key = new MembershipKey(city, organization, kind);
        return edits.replace(Membership.class, key, draft, () -> memberships.item(key, false));
    }

    @PATCH
    @Path(ITEM)
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a membership")
    public MembershipItem patch(
            @PathParam("city") String city,
            @PathParam("organization") String organization,
            @PathParam("kind") MembershipKind kind,
            @NotNull ObjectNode patch) {
        MembershipKey key = new MembershipKey(city, organization, kind);
        return edits.patch(Membership.class, key, patch, () -> memberships.item(key, false));
    }

    @DELETE
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a membership")
    public void delete(
            @PathParam("city") String city,
            @PathParam("organization") String organization,
            @PathParam("kind") MembershipKind kind) {
        MembershipKey key = new MembershipKey(city, organization, kind);
        edits.delete(Membership.class, key, "membership", key.path(), () -> memberships.item(key, false));
    }
}
