package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A city and a stage that something is claimed of. */
@RegisterForReflection
public class CityStage {
    @Parameter(example = "binh-duong-vn")
    @QueryParam("city")
    @NotNull public String city;

    @Parameter(example = "icf-intelligent-community-awards")
    @QueryParam("program")
    @NotNull public String program;

    @Parameter(example = "smart21")
    @QueryParam("stage")
    @NotNull public String stage;
}
