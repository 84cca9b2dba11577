package org.cityrankings.record;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What follows from the awards of one city. */
@Path("/v1/cities/{city}/record")
@Tag(name = "Cities")
class CityRecordResource {
    private final CityRecords records;
    private final Filters filters;
    private final Frames frames;

    CityRecordResource(CityRecords records, Filters filters, Frames frames) {
        this.records = records;
        this.filters = filters;
        this.frames = frames;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "How often, when and how long in a row a city reached each stage")
    public CityRecord get(
            @Parameter(example = "binh-duong-vn") @PathParam("city") String city,
            @Valid @BeanParam RecordFilter filter) {
        Frame frame = frames.open(filter);
        filters.check(filter);
        return records.of(city, filter, frame);
    }
}
