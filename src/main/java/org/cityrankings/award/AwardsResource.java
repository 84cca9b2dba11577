package org.cityrankings.award;

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

/** Which cities reached which stages. */
@Path("/v1/awards")
@Tag(name = "Awards")
class AwardsResource {
    private static final String ITEM = "{program}/{year}/{stage}/{city}";

    private final AwardQueries awards;
    private final Edits edits;

    AwardsResource(AwardQueries awards, Edits edits) {
        this.awards = awards;
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(summary = "All awards")
    public Page<AwardItem> list(
            @Parameter(example = "binh-duong-vn") @QueryParam("city") List<String> cities,
            @Valid @BeanParam AwardFilter filter,
            @QueryParam("expand") List<Expand> expand,
            @Parameter(description = "program, year, city, rank; unranked awards come last") @QueryParam("sort")
                    String sort,
            @Valid @BeanParam Paging paging) {
        return awards.page(filter, cities, Expand.sources(expand), sort, paging);
    }

    @POST
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Add an award")
    public RestResponse<AwardItem> create(@NotNull @Valid AwardDraft draft) {
        return edits.create(new Award(draft), draft.key(), () -> awards.item(draft.key(), false));
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(summary = "An award")
    public AwardItem get(
            @Parameter(example = "icf-intelligent-community-awards") @PathParam("program") String program,
            @Parameter(example = "2020") @PathParam("year") Integer year,
            @Parameter(example = "smart21") @PathParam("stage") String stage,
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @QueryParam("expand") List<Expand> expand) {
        return awards.item(new AwardKey(program, year, stage, city), Expand.sources(expand));
    }

    @PUT
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Replace an award")
    public AwardItem replace(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("stage") String stage,
            @PathParam("city") String city,
            @NotNull @Valid AwardDraft draft) {
        AwardKey key = new AwardKey(program, year, stage, city);
        return edits.replace(Award.class, key, draft, () -> awards.item(key, false));
    }

    @PATCH
    @Path(ITEM)
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Change some members of an award")
    public AwardItem patch(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("stage") String stage,
            @PathParam("city") String city,
            @NotNull ObjectNode patch) {
        AwardKey key = new AwardKey(program, year, stage, city);
        return edits.patch(Award.class, key, patch, () -> awards.item(key, false));
    }

    @DELETE
    @Path(ITEM)
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "Delete an award")
    public void delete(
            @PathParam("program") String program,
            @PathParam("year") Integer year,
            @PathParam("stage") String stage,
            @PathParam("city") String city) {
        AwardKey key = new AwardKey(program, year, stage, city);
        edits.delete(Award.class, key, "award", key.path(), () -> awards.item(key, false));
    }
}
