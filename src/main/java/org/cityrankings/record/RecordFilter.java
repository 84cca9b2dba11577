package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stages count; a repeated parameter means any of its values. */
@RegisterForReflection
public class RecordFilter extends RecordScope {
    @Parameter(example = "icf-intelligent-community-awards")
    @QueryParam("program")
    public List<String> programs;

    @Parameter(example = "smart21")
    @QueryParam("stage")
    public List<String> stages;
}
