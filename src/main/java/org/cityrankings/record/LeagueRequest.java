package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a league table is to count, and which rows of it a client wants to see. */
@RegisterForReflection
public class LeagueRequest {
    @Parameter(
            description =
                    "editions: in how many it was reached; cities: how many did, for countries only; points: for each edition what the latest stage reached is worth")
    @QueryParam("metric")
    @DefaultValue("editions")
    public Metric metric;

    @Parameter(description = "min counts 1, 2, 2, 4; dense counts 1, 2, 2, 3")
    @QueryParam("ties")
    @DefaultValue("min")
    public Ties ties;

    @Parameter(
            description =
                    "with metric=points: position:points, repeated or joined by commas; a position that is not named is worth its own number; such as 1:1,2:3,3:10")
    @QueryParam("weights")
    public List<String> weights;

    @Parameter(description = "how many rows at most")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(500) public int limit;

    @Parameter(description = "how many rows to leave out at the top")
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0) public int offset;
}
