package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of whom a client wants to see the first. */
@RegisterForReflection
public class FirstRequest {
    @Parameter(description = "country: the first of each country; kind: the first of each kind; world: of all")
    @QueryParam("by")
    @DefaultValue("country")
    public Among by;

    @Parameter(description = "how many at most")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(500) public int limit;

    @Parameter(description = "how many to leave out at the beginning, at most 100,000")
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0) @Max(100_000) public int offset;
}
