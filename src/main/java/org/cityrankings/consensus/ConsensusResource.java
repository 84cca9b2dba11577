package org.cityrankings.consensus;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Computations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several ranked lists as one, by methods and conventions that the client chooses. */
@Path("/v1/rankings/consensus")
@Tag(name = "Rankings")
class ConsensusResource {
    private final PublishedLists published;
    private final Computations computations;

    ConsensusResource(PublishedLists published, Computations computations) {
        this.computations = computations;
        this.published = published;
    }

    @GET
    @PermitAll
    @Operation(summary = "Several published lists as one")
    public Consensus get(@Valid @BeanParam ConsensusRequest request) {
        PublishedLists.Read read = published.read(request);
        return computations.run(() -> new RankAggregation(read.lists(), request.methods, request.conventions())
                .answer(read.cities(), read.caveats(), read.data()));
    }

    @POST
    @PermitAll
    @Operation(summary = "Several lists of your own as one")
    public Consensus compute(@NotNull @Valid ConsensusDraft draft) {
        return computations.run(() -> new RankAggregation(draft.named(), draft.methods(), draft.conventions())
                .answer(Map.of(), List.of(), null));
    }
}
