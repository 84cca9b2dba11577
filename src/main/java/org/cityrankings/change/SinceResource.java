package org.cityrankings.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Streamed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became different since a version of the record, for whoever keeps a copy; who wrote it is told to editors only. */
@Path("/v1/changes/since/{version}")
@Tag(name = "Data")
class SinceResource {
    private final SinceQueries touched;
    private final ObjectMapper json;

    SinceResource(SinceQueries touched, ObjectMapper json) {
        this.touched = touched;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Which records were added, changed and removed since a version of the data",
            description = "Every stream and export says in its header Data-Version which version it is of.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Since.class)))
    public Streamed since(@Parameter(example = "0") @PathParam("version") Integer version) {
        touched.require(version);
        return new Streamed(MediaType.APPLICATION_JSON_TYPE, (to, now) -> write(version, now, to));
    }

    private void write(long since, DataVersion now, OutputStream to) throws IOException {
        SinceAnswer answer = new SinceAnswer(json.createGenerator(to));
        answer.begin(since, now);
        touched.each(since, answer::write);
        answer.end();
    }
}
