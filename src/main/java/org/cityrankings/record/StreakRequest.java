package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which runs a client wants to see. */
@RegisterForReflection
public class StreakRequest {
    @Parameter(description = "leave out what is certainly no longer than this")
    @QueryParam("minLength")
    @DefaultValue("2")
    @Min(1) public int minLength;

    @Parameter(description = "how many runs at most")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(500) public int limit;

    @Parameter(description = "how many runs to leave out at the top, at most 1,000")
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0) @Max(1_000) public int offset;
}
