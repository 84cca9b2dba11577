package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Expand;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a timeline a client wants to see. */
@RegisterForReflection
public class TimelineRequest extends RecordScope {
    @QueryParam("expand")
    public List<Expand> expand;

    @Parameter(description = "how many at most")
    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1) @Max(500) public int limit;

    @Parameter(description = "how many to leave out at the beginning, at most 100,000")
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0) @Max(100_000) public int offset;
}
