package org.cityrankings.city;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.cityrankings.api.Asked;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cities a client wants to see of all. */
@RegisterForReflection
public class CityFilter {
    @Parameter(example = "VN")
    @QueryParam("country")
    public List<String> countries;

    @QueryParam("kind")
    public List<CityKind> kinds;

    @Parameter(description = "a name that one of the city's names is, begins with, has a word like, or resembles")
    @QueryParam("q")
    @Asked
    public String q;

    @Parameter(description = "latitude, longitude and a distance in km: only what is no further away, as 10.8,106.7,50")
    @QueryParam("near")
    public String near;

    @Parameter(
            description =
                    "west, south, east and north in degrees: only what is in between, as 102,8,110,24; where west is more than east it crosses the antimeridian")
    @QueryParam("bbox")
    public String bbox;

    Optional<Circle> circle() {
        return Optional.ofNullable(near).map(Circle::parse);
    }

    Optional<Box> box() {
        return Optional.ofNullable(bbox).map(Box::parse);
    }
}
