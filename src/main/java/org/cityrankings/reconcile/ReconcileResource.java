package org.cityrankings.reconcile;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Reconciliation Service API 0.2 of the W3C's community group, for OpenRefine and other clients. */
@Path("/v1/reconcile")
@Tag(name = "Reconciliation")
class ReconcileResource {
    private final Conversation conversation;

    ReconcileResource(Conversation conversation) {
        this.conversation = conversation;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The manifest of the reconciliation service, or what queries mean",
            description = "After the Reconciliation Service API 0.2. There is no JSONP: it would run as a script.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {Manifest.class, Result.class, ResultBatch.class, Extension.class
                                            })))
    public Object get(@Valid @BeanParam ReconcileRequest request, @Context UriInfo uri) {
        return request.queries == null && request.query == null && request.extend == null
                ? Manifest.at(uri.getBaseUri().toString())
                : conversation.answer(request.queries, request.query, request.extend);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "What queries mean, or values of properties of cities")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {Result.class, ResultBatch.class, Extension.class})))
    public Object post(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = ReconcileForm.class)))
                    MultivaluedMap<String, String> form) {
        return conversation.answer(form.getFirst("queries"), form.getFirst("query"), form.getFirst("extend"));
    }
}
