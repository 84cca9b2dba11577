package org.cityrankings.program;

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
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.MergePatch;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.change.Edits;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the editions of a program were judged by. */
@Path("/v1/programs/{program}/methods")
@Tag(name = "Methods")
class MethodsResource {
    private final MethodQueries methods;
    private final KnownIds known;
    private final Edits edits;

    MethodsResource(MethodQueries methods, KnownIds known, Edits edits) {
        this.methods = methods;
        this.known = known;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "The methods of a program")
    public Page<MethodItem> list(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String program,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return methods.page(program, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a method with its criteria")
    public RestResponse<MethodItem> create(@PathParam("program") String program, @NotNull @Valid MethodDraft draft) {
        MethodKey key = new MethodKey(program, draft.id());
        known.require("program", program);
        return edits.create(new Method(program, draft), key, () -> methods.item(key, false));
    }

    @GET
    @Path("{method}")
    @PermitAll
    @Operation(summary = "A method with its criteria")
    public MethodItem get(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String program,
            @Parameter(example = "six-indicators-2016") @PathParam("method") String id,
            @QueryParam("expand") List<Expand> expand) {
        return methods.item(new MethodKey(program, id), Expand.sources(expand));
    }

    @PUT
    @Path("{method}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a method with its criteria")
    public MethodItem replace(
            @PathParam("program") String program, @PathParam("method") String id, @NotNull @Valid MethodDraft draft) {
        MethodKey key = new MethodKey(program, id);
        return edits.replace(Method.class, key, draft, () -> methods.item(key, false));
    }

    @PATCH
    @Path("{method}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a method")
    public MethodItem patch(
            @PathParam("program") String program, @PathParam("method") String id, @NotNull ObjectNode patch) {
        MethodKey key = new MethodKey(program, id);
        return edits.patch(Method.class, key, patch, () -> methods.item(key, false));
    }

    @DELETE
    @Path("{method}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a method that no edition was judged by")
    public void delete(@PathParam("program") String program, @PathParam("method") String id) {
        MethodKey key = new MethodKey(program, id);
        edits.delete(Method.class, key, "method", program + "/" + id, () -> methods.item(key, false));
    }
}
