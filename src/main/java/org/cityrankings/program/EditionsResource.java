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

/** The runs of a program, each with its announcements. */
@Path("/v1/programs/{program}/editions")
@Tag(name = "Editions")
class EditionsResource {
    private final EditionQueries editions;
    private final KnownIds known;
    private final Edits edits;

    EditionsResource(EditionQueries editions, KnownIds known, Edits edits) {
        this.editions = editions;
        this.known = known;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "The editions of a program")
    public Page<EditionItem> list(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String program,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "year") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return editions.page(program, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an edition with its announcements")
    public RestResponse<EditionDetails> create(
            @PathParam("program") String program, @NotNull @Valid EditionDraft draft) {
        EditionKey key = new EditionKey(program, draft.year());
        known.require("program", program);
        return edits.create(new Edition(program, draft), key, () -> editions.details(key, false));
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Operation(summary = "An edition with its announcements")
    public EditionDetails get(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String program,
            @Parameter(example = "2020") @PathParam("year") Integer year,
            @QueryParam("expand") List<Expand> expand) {
        return editions.details(new EditionKey(program, year), Expand.sources(expand));
    }

    @PUT
    @Path("{year}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an edition with its announcements")
    public EditionDetails replace(
            @PathParam("program") String program, @PathParam("year") Integer year, @NotNull @Valid EditionDraft draft) {
        EditionKey key = new EditionKey(program, year);
        return edits.replace(Edition.class, key, draft, () -> editions.details(key, false));
    }

    @PATCH
    @Path("{year}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an edition")
    public EditionDetails patch(
            @PathParam("program") String program, @PathParam("year") Integer year, @NotNull ObjectNode patch) {
        EditionKey key = new EditionKey(program, year);
        return edits.patch(Edition.class, key, patch, () -> editions.details(key, false));
    }

    @DELETE
    @Path("{year}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an edition that has no awards")
    public void delete(@PathParam("program") String program, @PathParam("year") Integer year) {
        EditionKey key = new EditionKey(program, year);
        edits.delete(Edition.class, key, "edition", program + "/" + year, () -> editions.details(key, false));
    }
}
