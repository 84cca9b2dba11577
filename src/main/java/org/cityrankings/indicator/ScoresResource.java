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

/** Which scores editions published below the total, which stands with the award. */
@Path("/v1/scores")
@Tag(name = "Scores")
class ScoresResource {
    private static final String ITEM = "{program}/{year}/{criterion}/{city}";

    private final ScoreQueries scores;
    private final Edits edits;

    ScoresResource(ScoreQueries scores, Edits edits) {
        this.scores = scores;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All scores")
    public Page<ScoreItem> list(
            @Valid @BeanParam ScoreFilter filter,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "program, year, criterion, city, rank; unranked scores come last")
                    @QueryParam("sort")
                    String sort,
            @Valid @BeanParam Paging paging) {
        return scores.page(filter, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add a score")
    public RestResponse<ScoreItem> create(@NotNull @Valid ScoreDraft draft) {
        return edits.create(new Score(draft), draft.key(), () -> scores.item(draft.key(), false));
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(summary = "A score")
    public ScoreItem get(
            @Parameter(example = "sdg-index-european-cities") @PathParam("program") String program,
            @Parameter(example = "2019") @PathParam("year") Integer year,
            @Parameter(example = "sdg3") @PathParam("criterion") String criterion,
            @Parameter(example = "oslo-no") @PathParam("city") String city,
            @QueryParam("expand") List<Expand> expand) {
        return scores.item(new ScoreKey(program, year, criterion, city), Expand.sources(expand));
    }

    @PUT
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace a score")
    public ScoreItem replace(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("criterion") String criterion,
            @PathParam("city") String city,
            @NotNull @Valid ScoreDraft draft) {
        ScoreKey key = new ScoreKey(program, year, criterion, city);
        return edits.replace(Score.class, key, draft, () -> scores.item(key, false));
    }

    @PATCH
    @Path(ITEM)
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of a score")
    public ScoreItem patch(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("criterion") String criterion,
            @PathParam("city") String city,
            @NotNull ObjectNode patch) {
        ScoreKey key = new ScoreKey(program, year, criterion, city);
        return edits.patch(Score.class, key, patch, () -> scores.item(key, false));
    }

    @DELETE
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete a score")
    public void delete(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("criterion") String criterion,
            @PathParam("city") String city) {
        ScoreKey key = new ScoreKey(program, year, criterion, city);
        edits.delete(Score.class, key, "score", key.path(), () -> scores.item(key, false));
    }
}
