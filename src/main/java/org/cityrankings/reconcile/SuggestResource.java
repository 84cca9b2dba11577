package org.cityrankings.reconcile;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cityrankings.api.Failure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the clients of the reconciliation service show while somebody types, points and looks. */
@Path("/v1/reconcile")
@Tag(name = "Reconciliation")
class SuggestResource {
    private final EntityQueries entities;

    SuggestResource(EntityQueries entities) {
        this.entities = entities;
    }

    @GET
    @Path("suggest/entity")
    @PermitAll
    @Operation(summary = "Cities with a name that begins so")
    public Suggestions entities(@Valid @BeanParam SuggestRequest request) {
        return new Suggestions(
                entities.suggested(request.prefix, request.kinds(), request.cursor, request.limit).stream()
                        .map(city -> new Suggestions.Suggestion(
                                city.id(),
                                city.name(),
                                city.country(),
                                List.of(Type.ofKind(city.kind()).alone())))
                        .toList());
    }

    @GET
    @Path("suggest/property")
    @PermitAll
    @Operation(summary = "Properties with a name that begins so")
    public Suggestions properties(@Valid @BeanParam SuggestRequest request) {
        return suggestions(Property.all().stream().map(property -> named(property.id(), property.name())), request);
    }

    @GET
    @Path("suggest/type")
    @PermitAll
    @Operation(summary = "Types with a name that begins so")
    public Suggestions types(@Valid @BeanParam SuggestRequest request) {
        return suggestions(Type.ALL.stream().map(type -> named(type.id(), type.name())), request);
    }

    private static Suggestions.Suggestion named(String id, String name) {
        return new Suggestions.Suggestion(id, name, null, null);
    }

    private static Suggestions suggestions(Stream<Suggestions.Suggestion> all, SuggestRequest request) {
        String prefix = request.prefix.strip().toLowerCase(Locale.ROOT);
        return new Suggestions(all.filter(one -> one.id().startsWith(prefix)
                        || (" " + one.name().toLowerCase(Locale.ROOT)).contains(" " + prefix))
                .skip(request.cursor)
                .limit(request.limit)
                .toList());
    }

    @GET
    @Path("properties")
    @PermitAll
    @Operation(summary = "Properties whose values can be fetched")
    public Proposal propose(
            @Parameter(description = "of the entities") @QueryParam("type") String type,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return new Proposal(type, limit, Property.all().stream().limit(limit).toList());
    }

    @GET
    @Path("flyout")
    @PermitAll
    @Operation(summary = "A small view of a city, in JSON")
    public Flyout flyout(@Parameter(example = "binh-duong-vn") @QueryParam("id") @NotNull String id) {
        return new Flyout(id, CityViews.flyout(city(id)).render());
    }

    @GET
    @Path("preview")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A small page about a city")
    public String preview(@Parameter(example = "binh-duong-vn") @QueryParam("id") @NotNull String id) {
        return CityViews.preview(city(id)).render();
    }

    private CityFacts city(String id) {
        return entities.facts(List.of(id)).stream().findFirst().orElseThrow(() -> Failure.notFound("city", id));
    }
}
