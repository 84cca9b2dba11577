package org.cityrankings.security;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import org.cityrankings.api.Failure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who may write: administrators give keys out and take them back. */
@Path("/v1/keys")
@RolesAllowed(Role.ADMIN_WORD)
@Tag(name = "Keys")
class KeysResource {
    private final KeyIssue keys;
    private final SecurityIdentity administrator;
    private final Event<KeyChange> changes;

    KeysResource(KeyIssue keys, SecurityIdentity administrator, Event<KeyChange> changes) {
        this.keys = keys;
        this.administrator = administrator;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "The keys there are, without what is secret of them")
    public List<Keys.Item> list() {
        return ApiKey.<ApiKey>listAll(Sort.by("createdAt")).stream()
                .map(Keys.Item::of)
                .toList();
    }

    @POST
    @Operation(
            summary = "Give out a key",
            description = "The answer has the key itself; nobody can read it again later.")
    public RestResponse<Keys.Fresh> create(@NotNull @Valid Keys.Draft draft) {
        Keys.Fresh fresh = keys.issue(administrator.getPrincipal().getName(), draft);
        return RestResponse.ResponseBuilder.<Keys.Fresh>created(URI.create("/v1/keys/" + fresh.id()))
                .entity(fresh)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Take a key back")
    public void delete(@PathParam("id") String id) {
        ApiKey key = ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(() -> Failure.notFound("key", id));
        changes.fire(new KeyChange(administrator.getPrincipal().getName(), id, Keys.Item.of(key), null));
        key.delete();
    }
}
