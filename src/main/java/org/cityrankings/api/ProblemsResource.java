package org.cityrankings.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains every error, at the very address that problems carry as their type. */
@Path("/problems")
@Tag(name = "Problems")
class ProblemsResource {

    @Schema(name = "ProblemType")
    record Explanation(
            @Schema(examples = "/problems/unknown-value") String type,
            @Schema(examples = "400") int status,
            @Schema(examples = "A parameter names something nobody knows") String title,
            @Schema(examples = "Use one of the near names in errors.") String advice) {
        static Explanation of(ProblemType type) {
            return new Explanation("/problems/" + type.id(), type.status, type.title, type.advice);
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "Every kind of error there is")
    public List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GET
    @Path("{type}")
    @PermitAll
    @Operation(summary = "What a kind of error means and what to do about it")
    public Explanation get(@Parameter(example = "unknown-value") @PathParam("type") String id) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.id().equals(id))
                .map(Explanation::of)
                .findFirst()
                .orElseThrow(() -> Failure.notFound("problem", id));
    }
}
