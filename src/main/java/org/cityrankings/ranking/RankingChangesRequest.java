package org.cityrankings.ranking;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Between which editions changes are wanted. */
@RegisterForReflection
public class RankingChangesRequest {
    @Parameter(description = "the earlier edition", example = "2023", required = true)
    @QueryParam("from")
    @NotNull public Integer from;

    @Parameter(description = "the later edition", example = "2024", required = true)
    @QueryParam("to")
    @NotNull public Integer to;

    @Parameter(description = "needed where the editions have lists of several")
    @QueryParam("stage")
    public String stage;

    @Parameter(description = "show only these, by id, joined by commas; ranks stay those among all")
    @QueryParam("cities")
    public String cities;

    /** All where it is empty. */
    List<String> cities() {
        return cities == null
                ? List.of()
                : Arrays.stream(cities.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
