package org.cityrankings.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which published scores a client wants to see; a repeated parameter means any of its values. */
@RegisterForReflection
public class ScoreFilter {
    @Parameter(example = "sdg-index-european-cities")
    @QueryParam("program")
    public List<String> programs;

    @Parameter(description = "of the edition", example = "2019")
    @QueryParam("year")
    public List<Integer> years;

    @Parameter(example = "sdg3")
    @QueryParam("criterion")
    public List<String> criteria;

    @Parameter(example = "oslo-no")
    @QueryParam("city")
    public List<String> cities;

    @Parameter(description = "of the city", example = "NO")
    @QueryParam("country")
    public List<String> countries;
}
