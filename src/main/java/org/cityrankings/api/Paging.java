package org.cityrankings.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list a client asks for. */
@RegisterForReflection
public class Paging {
    static final int MAX = 500;
    private static final int USUAL = 50;

    @Parameter(
            description = "how many items at most; 50 where it is left out, or all in the forms that have no pages",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "" + MAX))
    @QueryParam("limit")
    @Min(1) @Max(MAX) public Integer limit;

    @Parameter(description = "the next of the page before; the other parameters must stay the same")
    @QueryParam("cursor")
    public String cursor;

    /** How many items a page has at most. */
    public int size() {
        return limit == null ? USUAL : limit;
    }
}
