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
import org.cityrankings.api.MergePatch;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.change.Edits;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The schemes that recognise or rank cities. */
@Path("/v1/programs")
@Tag(name = "Programs")
class ProgramsResource {
    private final ProgramQueries programs;
    private final Edits edits;

    ProgramsResource(ProgramQueries programs, Edits edits) {
        this.programs = programs;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All programs with their stages")
    public Page<ProgramItem> list(
            @QueryParam("kind") List<ProgramKind> kinds,
            @Parameter(example = "icf") @QueryParam("organization") List<String> organizations,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "id, name") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return programs.page(kinds, organizations, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a program with its stages")
    public RestResponse<ProgramItem> create(@NotNull @Valid ProgramDraft draft) {
        return edits.create(new Program(draft), draft.id(), () -> programs.item(draft.id(), false));
    }

    @GET
    @Path("{program}")
    @PermitAll
    @Operation(summary = "A program with its stages")
    public ProgramItem get(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String id,
            @QueryParam("expand") List<Expand> expand) {
        return programs.item(id, Expand.sources(expand));
    }

    @PUT
    @Path("{program}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a program with its stages")
    public ProgramItem replace(@PathParam("program") String id, @NotNull @Valid ProgramDraft draft) {
        return edits.replace(Program.class, id, draft, () -> programs.item(id, false));
    }

    @PATCH
    @Path("{program}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a program")
    public ProgramItem patch(@PathParam("program") String id, @NotNull ObjectNode patch) {
        return edits.patch(Program.class, id, patch, () -> programs.item(id, false));
    }

    @DELETE
    @Path("{program}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a program that has no editions")
    public void delete(@PathParam("program") String id) {
        edits.delete(Program.class, id, "program", id, () -> programs.item(id, false));
    }
}
