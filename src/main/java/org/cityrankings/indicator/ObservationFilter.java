package org.cityrankings.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which observations a client wants to see; a repeated parameter means any of its values. */
@RegisterForReflection
public class ObservationFilter {
    @Parameter(example = "oslo-no")
    @QueryParam("city")
    public List<String> cities;

    @Parameter(example = "sdg3-lifee")
    @QueryParam("indicator")
    public List<String> indicators;

    @Parameter(description = "whose edition took the value")
    @QueryParam("program")
    public List<String> programs;

    @Parameter(description = "of the value, or of the edition that took it", example = "2019")
    @QueryParam("year")
    public List<Integer> years;

    @Parameter(description = "of the city", example = "NO")
    @QueryParam("country")
    public List<String> countries;

    @QueryParam("flag")
    public List<Flag> flags;
}
