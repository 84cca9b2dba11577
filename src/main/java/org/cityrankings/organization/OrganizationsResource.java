package org.cityrankings.organization;

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

/** Who gives programs and who takes part in initiatives. */
@Path("/v1/organizations")
@Tag(name = "Organizations")
class OrganizationsResource {
    private final OrganizationQueries organizations;
    private final Edits edits;

    OrganizationsResource(OrganizationQueries organizations, Edits edits) {
        this.organizations = organizations;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All organizations")
    public Page<OrganizationItem> list(
            @QueryParam("kind") List<OrganizationKind> kinds,
            @Parameter(example = "VN") @QueryParam("country") List<String> countries,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id, name") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return organizations.page(kinds, countries, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an organization")
    public RestResponse<OrganizationDetails> create(@NotNull @Valid OrganizationDraft draft) {
        return edits.create(new Organization(draft), draft.id(), () -> organizations.details(draft.id(), false));
    }

    @GET
    @Path("{organization}")
    @PermitAll
    @Operation(summary = "An organization, its programs and initiatives")
    public OrganizationDetails get(
            @Parameter(example = "icf") @PathParam("organization") String id,
            @QueryParam("expand") List<Expand> expand) {
        return organizations.details(id, Expand.sources(expand));
    }

    @PUT
    @Path("{organization}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an organization")
    public OrganizationDetails replace(@PathParam("organization") String id, @NotNull @Valid OrganizationDraft draft) {
        return edits.replace(Organization.class, id, draft, () -> organizations.details(id, false));
    }

    @PATCH
    @Path("{organization}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an organization")
    public OrganizationDetails patch(@PathParam("organization") String id, @NotNull ObjectNode patch) {
        return edits.patch(Organization.class, id, patch, () -> organizations.details(id, false));
    }

    @DELETE
    @Path("{organization}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an organization that nothing refers to")
    public void delete(@PathParam("organization") String id) {
        edits.delete(Organization.class, id, "organization", id, () -> organizations.details(id, false));
    }
}
