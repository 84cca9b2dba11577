package org.cityrankings.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.api.Asked;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client looks for, and among what. */
@RegisterForReflection
public class SearchRequest {

    @Parameter(description = "a name, or how one begins, in any language and script", example = "binh duong")
    @QueryParam("q")
    @NotNull @Asked
    public String q;

    @Parameter(description = "suggest finds only what begins with q, for typing ahead")
    @QueryParam("mode")
    @DefaultValue("search")
    public SearchMode mode;

    @QueryParam("type")
    public List<SearchedType> types;

    @Parameter(description = "only what is in one of these countries", example = "VN")
    @QueryParam("country")
    public List<String> countries;

    @Parameter(description = "only cities, programs or organizations of one of these kinds", example = "province")
    @QueryParam("kind")
    public List<String> kinds;

    @Parameter(description = "how many hits at most; to see others, ask more precisely")
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1) @Max(100) public int limit;
}
