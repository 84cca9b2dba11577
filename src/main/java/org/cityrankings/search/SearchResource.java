package org.cityrankings.search;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds cities, programs, organizations and initiatives by any of their names. */
@Path("/v1/search")
@Tag(name = "Search")
class SearchResource {
    private final SearchQueries search;

    SearchResource(SearchQueries search) {
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(summary = "Cities, programs, organizations and initiatives by name")
    public SearchHits get(@Valid @BeanParam SearchRequest request) {
        return search.hits(request);
    }
}
