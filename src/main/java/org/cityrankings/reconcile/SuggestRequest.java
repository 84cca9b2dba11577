package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Asked;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What has been typed, and which suggestions for it are wanted. */
@RegisterForReflection
public class SuggestRequest {
    @Parameter(example = "co", description = "what has been typed")
    @QueryParam("prefix")
    @NotNull @Asked
    public String prefix;

    @Parameter(description = "how many to leave out at the top")
    @QueryParam("cursor")
    @DefaultValue("0")
    @Min(0) @Max(1_000) public int cursor;

    @Parameter(description = "how many at most")
    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1) @Max(50) public int limit;

    @Parameter(description = "only entities of this type, or its properties")
    @QueryParam("type")
    public String type;

    List<String> kinds() {
        return type != null && Type.isKind(type) ? List.of(type) : List.of();
    }
}
