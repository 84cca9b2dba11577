package org.cityrankings.city;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The countries that cities of the record are in. */
@Path("/v1/countries")
@Tag(name = "Countries")
class CountriesResource {
    private final CountryQueries countries;

    CountriesResource(CountryQueries countries) {
        this.countries = countries;
    }

    @GET
    @PermitAll
    @Operation(summary = "The countries that have cities in the record")
    public Page<CountryItem> list(
            @Parameter(description = "code, name") @QueryParam("sort") String sort, @Valid @BeanParam Paging paging) {
        return countries.page(sort, paging);
    }
}
