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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityrankings.api.Failure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who may write: administrators give keys out and take them back. */
@Path("/v1/keys")
@RolesAllowed(Role.ADMIN_WORD)
@Tag(name = "Keys")
class KeysResource {
    private final Clock clock;
    private final SecurityIdentity administrator;
    private final Event<KeyChange> changes;

    KeysResource(Clock clock, SecurityIdentity administrator, Event<KeyChange> changes) {
        this.clock = clock;
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
    @Transactional
    @Operation(
            summary = "Give out a key",
            description = "The answer has the key itself; nobody can read it again later.")
    public RestResponse<Keys.Fresh> create(@NotNull @Valid Keys.Draft draft) {
        Secret secret = Secret.random();
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), draft.name(), draft.role(), secret, clock.instant());
        key.persist();
        tell(key.id, null, Keys.Item.of(key));
        return RestResponse.ResponseBuilder.<Keys.Fresh>created(URI.create("/v1/keys/" + key.id))
                .entity(new Keys.Fresh(key.id, key.name, key.role, key.createdAt, secret.text()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Take a key back")
    public void delete(@PathParam("id") String id) {
        ApiKey key = ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(() -> Failure.notFound("key", id));
        tell(id, Keys.Item.of(key), null);
        key.delete();
    }

    private void tell(String key, Object before, Object after) {
        changes.fire(new KeyChange(administrator.getPrincipal().getName(), key, before, after));
    }
}
