package org.cityrankings.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.exchange.ImportRequest.Occasion;
import org.cityrankings.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Files that editors bring: each becomes a job that writes all of it or nothing. */
@Path("/v1/imports")
@RolesAllowed(Role.EDITOR_WORD)
@Tag(name = "Imports")
class ImportsResource {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Imports imports;
    private final ImportQueries queries;
    private final Tables tables;
    private final SecurityIdentity editor;

    ImportsResource(Imports imports, ImportQueries queries, Tables tables, SecurityIdentity editor) {
        this.imports = imports;
        this.queries = queries;
        this.tables = tables;
        this.editor = editor;
    }

    @GET
    @Operation(summary = "What was imported, the latest first")
    public Page<ImportJob> list(
            @QueryParam("state") List<State> states,
            @Parameter(description = "id or -id") @QueryParam("sort") @DefaultValue("-id") String sort,
            @Valid @BeanParam Paging paging) {
        return queries.page(states, sort, paging);
    }

    @GET
    @Path("{import}")
    @Operation(summary = "How far an import is, and what came of it")
    public ImportJob get(@Parameter(example = "1") @PathParam("import") int id) {
        return queries.find(id);
    }

    @GET
    @Path("{import}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same as server-sent events",
            description = "One event whenever it has moved; the stream ends when the import is over.")
    public Multi<ImportJob> events(@Parameter(example = "1") @PathParam("import") int id) {
        queries.find(id);
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> queries.find(id))
                .select()
                .first(new UntilOver())
                .skip()
                .repetitions(Comparator.comparing(ImportJob::moved));
    }

    @GET
    @Path("{import}/before")
    @Operation(
            summary = "The rows as they were that an import changed or removed",
            description =
                    "In the order in which they were written over. A change shows the first thousand of each file.")
    public Page<RowBefore> before(
            @Parameter(example = "1") @PathParam("import") int id,
            @Parameter(description = "the name of a resource of data packages", example = "awards")
                    @QueryParam("resource")
                    List<String> resources,
            @Valid @BeanParam Paging paging) {
        return queries.before(id, resources, paging);
    }

    @POST
    @Consumes({"application/zip", "text/csv", "text/tab-separated-values"})
    @Operation(
            summary = "Import a data package, or one of its files",
            description =
                    "A zip as /v1/export.zip gives, a CSV file with a header, or a file of GeoNames, tab-separated"
                            + " or in its zip. Everything that is wrong with it is told and nothing changed, or all of it is"
                            + " written in one transaction.")
    public RestResponse<ImportJob> create(
            @Parameter(description = "which resource of data packages a CSV file holds", example = "awards")
                    @QueryParam("table")
                    String table,
            @Parameter(description = "tell what would be written and what is wrong, but write nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description = "replace: what the tables have that their files do not is removed, unless"
                                    + " something that stays refers to it")
                    @QueryParam("mode")
                    @DefaultValue("upsert")
                    Mode mode,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException, SQLException {
        BodyKind kind = BodyKind.of(type);
        String by = editor.getPrincipal().getName();
        ImportRequest request = new ImportRequest(by, kind.file(table, tables), mode, dryRun, Occasion.ALWAYS);
        ImportJob job = imports.start(request, kind, body);
        return RestResponse.ResponseBuilder.<ImportJob>create(RestResponse.Status.ACCEPTED, job)
                .location(URI.create("/v1/imports/" + job.id()))
                .build();
    }

    @POST
    @Path("{import}/cancel")
    @Operation(
            summary = "Stop an import",
            description = "Nothing of it is kept. One that is over stays as it is, which the answer shows.")
    public ImportJob cancel(@Parameter(example = "1") @PathParam("import") int id) {
        return queries.cancel(id);
    }
}
