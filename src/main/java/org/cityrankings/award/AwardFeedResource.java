package org.cityrankings.award;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** New and changed awards for feed readers. */
@Path("/v1/feeds/awards.atom")
@Tag(name = "Data")
class AwardFeedResource {
    private static final String ATOM = "application/atom+xml";

    private final AwardQueries awards;
    private final UriInfo uri;

    AwardFeedResource(AwardQueries awards, UriInfo uri) {
        this.awards = awards;
        this.uri = uri;
    }

    @GET
    @PermitAll
    @Produces(ATOM)
    @Operation(
            summary = "Awards as an Atom feed, what was written last first",
            description = "With the filters of the list; pages are linked after RFC 5005.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)))
    public byte[] feed(
            @Parameter(example = "binh-duong-vn") @QueryParam("city") List<String> cities,
            @Valid @BeanParam AwardFilter filter,
            @Valid @BeanParam Paging paging)
            throws XMLStreamException {
        Page<AwardEntry> page = awards.latest(filter, cities, paging);
        String chosen = chosen(uri.getRequestUri().getRawQuery());
        AwardFeed feed = new AwardFeed();
        feed.begin(
                chosen,
                page.items().stream().map(AwardEntry::changedAt).findFirst().orElseGet(awards::lastWritten));
        String first = "/v1/feeds/awards.atom?" + (chosen.isEmpty() ? "" : chosen + "&") + "limit=" + paging.size();
        feed.link("first", first, ATOM);
        if (page.next() != null) {
            feed.link("next", first + "&cursor=" + page.next(), ATOM);
        }
        for (AwardEntry entry : page.items()) {
            feed.entry(entry);
        }
        return feed.end();
    }

    /** The query without what only says which page of the feed it is. */
    private static String chosen(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.matches("(limit|cursor)=.*"))
                        .collect(Collectors.joining("&"));
    }
}
