package org.cityrankings.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.api.Streamed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole record, to take away. */
@Path("/v1")
@Tag(name = "Data")
class ExportResource {
    private static final String ZIP = "application/zip";
    private static final String JSON_LD = "application/ld+json";

    private final Export export;
    private final SqlQueries sql;
    private final List<String> licences;

    ExportResource(
            Export export, SqlQueries sql, @ConfigProperty(name = "city-rankings.licences") List<String> licences) {
        this.export = export;
        this.sql = sql;
        this.licences = licences;
    }

    @GET
    @Path("export.zip")
    @PermitAll
    @Produces(ZIP)
    @Operation(
            summary = "The whole record as one data package",
            description = "A tabular data package of Frictionless Data, which loads as it is. All of it is of one"
                    + " moment, and the same data gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Streamed export() {
        return new Streamed(MediaType.valueOf(ZIP), (to, version) -> export.write(to));
    }

    @GET
    @Path("dataset")
    @PermitAll
    @Produces(JSON_LD)
    @Operation(summary = "What the record is and in which forms it can be had, for catalogues of data")
    public Dataset dataset() {
        return Dataset.of(sql.version(), licences);
    }
}
