package org.cityrankings.source;

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
import org.cityrankings.api.MergePatch;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.change.Edits;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where facts come from. */
@Path("/v1/sources")
@Tag(name = "Sources")
class SourcesResource {
    private final SourceQueries sources;
    private final Edits edits;

    SourcesResource(SourceQueries sources, Edits edits) {
        this.sources = sources;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All sources")
    public Page<SourceItem> list(
            @Parameter(description = "as the source names it") @QueryParam("publisher") List<String> publishers,
            @Parameter(description = "BCP 47", example = "vi") @QueryParam("language") List<String> languages,
            @Parameter(description = "id, publishedOn") @QueryParam("sort") String sort,
            @Valid @BeanParam Paging paging) {
        return sources.page(publishers, languages, sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a source")
    public RestResponse<SourceDetails> create(@NotNull @Valid SourceItem draft) {
        return edits.create(new Source(draft), draft.id(), () -> sources.details(draft.id()));
    }

    @GET
    @Path("{source}")
    @PermitAll
    @Operation(summary = "A source and the facts that cite it")
    public SourceDetails get(@Parameter(example = "baoxaydung-2019-10-24") @PathParam("source") String id) {
        return sources.details(id);
    }

    @PUT
    @Path("{source}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a source")
    public SourceDetails replace(@PathParam("source") String id, @NotNull @Valid SourceItem draft) {
        return edits.replace(Source.class, id, draft, () -> sources.details(id));
    }

    @PATCH
    @Path("{source}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a source")
    public SourceDetails patch(@PathParam("source") String id, @NotNull ObjectNode patch) {
        return edits.patch(Source.class, id, patch, () -> sources.details(id));
    }

    @DELETE
    @Path("{source}")
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a source that no fact cites")
    public void delete(@PathParam("source") String id) {
        edits.delete(Source.class, id, "source", id, () -> sources.details(id));
    }
}
