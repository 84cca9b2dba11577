package org.cityrankings.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list a client asks for. */
@RegisterForReflection
public class Paging {
    static final int MAX = 500;

    @Parameter(description = "how many items at most")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(MAX) public int limit;

    @Parameter(description = "the next of the page before; the other parameters must stay the same")
    @QueryParam("cursor")
    public String cursor;
}
