package org.cityrankings.award;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.city.CityKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which awards a client wants to see; a repeated parameter means any of its values. */
@RegisterForReflection
public class AwardFilter {
    @Parameter(example = "icf-intelligent-community-awards")
    @QueryParam("program")
    public List<String> programs;

    @Parameter(description = "of the edition", example = "2020")
    @QueryParam("year")
    public List<Integer> years;

    @Parameter(description = "the earliest edition")
    @QueryParam("fromYear")
    public Integer fromYear;

    @Parameter(description = "the latest edition")
    @QueryParam("toYear")
    public Integer toYear;

    @Parameter(example = "smart21")
    @QueryParam("stage")
    public List<String> stages;

    @Parameter(description = "of the city", example = "VN")
    @QueryParam("country")
    public List<String> countries;

    @Parameter(description = "of the city")
    @QueryParam("kind")
    public List<CityKind> kinds;

    @QueryParam("confidence")
    public List<Confidence> confidences;
}
