package org.cityrankings.consensus;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.city.CityKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which published lists become one, and how. */
@RegisterForReflection
public class ConsensusRequest {
    @Parameter(
            description =
                    "editions with published ranks, as program:year, or program:year:stage where there are several stages, joined by commas",
            example =
                    "imd-smart-city-index:2024,mori-gpci:2024,eiu-global-liveability:2024,kearney-global-cities-index:2024",
            required = true)
    @QueryParam("lists")
    @NotNull public String lists;

    @Parameter(description = "kemeny unless given; several give several orders")
    @QueryParam("method")
    public List<ConsensusMethod> methods;

    @Parameter(description = "of the city")
    @QueryParam("country")
    public List<String> countries;

    @Parameter(description = "of the city")
    @QueryParam("kind")
    public List<CityKind> kinds;

    @Parameter(description = "what a list says of a city that it does not have; tied-last unless given")
    @QueryParam("unranked")
    public Unranked unranked;

    @Parameter(description = "what a list gives to each of two cities that it ties; none unless given")
    @QueryParam("tiedPair")
    public TiedPair tiedPair;

    @Parameter(description = "the points of the last place in a Borda count; zero unless given")
    @QueryParam("bordaLast")
    public BordaLast bordaLast;

    @Parameter(
            description =
                    "what a list of fewer than all cities gives in a Borda count; average unless given, or nothing where the unranked are ignored")
    @QueryParam("bordaTruncated")
    public BordaTruncated bordaTruncated;

    @Parameter(description = "what each side of a tied pair gets in Copeland's count; half unless given")
    @QueryParam("copelandTie")
    public CopelandTie copelandTie;

    @Parameter(description = "how strong a victory is for Schulze's method; winning unless given")
    @QueryParam("schulze")
    public DefeatStrength schulze;

    @Parameter(description = "how strong a victory is for ranked pairs; winning unless given")
    @QueryParam("rankedPairs")
    public DefeatStrength rankedPairs;

    @Parameter(description = "what minimax takes for the worst defeat; winning unless given")
    @QueryParam("minimax")
    public WorstDefeat minimax;

    @Parameter(description = "k of reciprocal rank fusion; 60 unless given")
    @QueryParam("fusionConstant")
    @Min(0) @Max(1_000_000) public Integer fusionConstant;

    Conventions conventions() {
        return new Conventions(
                unranked,
                tiedPair,
                bordaLast,
                bordaTruncated,
                copelandTie,
                schulze,
                rankedPairs,
                minimax,
                fusionConstant);
    }
}
