package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityrankings.city.CityKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stages and which cities count. */
@RegisterForReflection
public class PlaceFilter extends RecordFilter {
    @Parameter(description = "of the city", example = "VN")
    @QueryParam("country")
    public List<String> countries;

    @Parameter(description = "of the city")
    @QueryParam("kind")
    public List<CityKind> kinds;
}
