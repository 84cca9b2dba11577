package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which editions count, as of when, and under whom. */
@RegisterForReflection
public class RecordScope {
    @Parameter(description = "only what had been announced by this day counts; today unless given")
    @QueryParam("asOf")
    public LocalDate asOf;

    @Parameter(description = "the earliest edition")
    @QueryParam("fromYear")
    public Integer fromYear;

    @Parameter(description = "the latest edition")
    @QueryParam("toYear")
    public Integer toYear;

    @Parameter(
            description =
                    "strict counts a city under itself only; successor counts it under what it was merged into or renamed to")
    @QueryParam("lineage")
    @DefaultValue("strict")
    public Lineage lineage;

    boolean counts(int year) {
        return (fromYear == null || year >= fromYear) && (toYear == null || year <= toYear);
    }
}
