package org.cityrankings.program;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which announcements a client wants to see; a repeated parameter means any of its values. */
@RegisterForReflection
public class AnnouncementFilter {
    @Parameter(example = "icf-intelligent-community-awards")
    @QueryParam("program")
    public List<String> programs;

    @Parameter(description = "of the edition", example = "2020")
    @QueryParam("year")
    public List<Integer> years;

    @Parameter(example = "smart21")
    @QueryParam("stage")
    public List<String> stages;
}
