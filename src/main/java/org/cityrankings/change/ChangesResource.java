package org.cityrankings.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was written, by whom and when. */
@Path("/v1/changes")
@Tag(name = "Changes")
class ChangesResource {
    private final ChangeQueries changes;

    ChangesResource(ChangeQueries changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed(Role.EDITOR_WORD)
    @Operation(summary = "What was written, the latest first")
    public Page<ChangeItem> list(
            @Parameter(description = "the path of a record below /v1", example = "cities/binh-duong-vn")
                    @QueryParam("record")
                    List<String> records,
            @Parameter(description = "the id of a key") @QueryParam("by") List<String> by,
            @QueryParam("action") List<Action> actions,
            @Parameter(description = "id or -id") @QueryParam("sort") @DefaultValue("-id") String sort,
            @Valid @BeanParam Paging paging) {
        return changes.page(records, by, actions, sort, paging);
    }
}
