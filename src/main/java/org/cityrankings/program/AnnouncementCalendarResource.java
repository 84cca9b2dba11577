package org.cityrankings.program;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Streamed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When stages were announced, for calendars. */
@Path("/v1/feeds/announcements.ics")
@Tag(name = "Data")
class AnnouncementCalendarResource {
    private static final String ICALENDAR = "text/calendar";

    private final AnnouncementQueries announcements;

    AnnouncementCalendarResource(AnnouncementQueries announcements) {
        this.announcements = announcements;
    }

    @GET
    @PermitAll
    @Produces(ICALENDAR)
    @Operation(
            summary = "Announcements as a calendar",
            description = "Only those of which the day is known: an event cannot have a month or a year as its date.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Streamed calendar(@Valid @BeanParam AnnouncementFilter filter) {
        announcements.check(filter);
        return new Streamed(MediaType.valueOf(ICALENDAR), (to, version) -> write(filter, version, to));
    }

    private void write(AnnouncementFilter filter, DataVersion version, OutputStream to) throws IOException {
        Calendar calendar = new Calendar(to, version.at());
        calendar.begin();
        announcements.each(filter, calendar::event);
        calendar.end();
    }
}
