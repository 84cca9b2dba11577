package org.cityrankings.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes iCalendar after RFC 5545, an event for each announcement, which lasts the whole of its day. */
final class Calendar {
    /** Octets of a line, its end not counted; longer ones are folded. */
    private static final int LINE = 75;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final OutputStream to;
    private final String stamp;

    /** @param written since when the record says what it says */
    Calendar(OutputStream to, Instant written) {
        this.to = to;
        this.stamp = TIME.format(written);
    }

    void begin() throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//City Rankings//Announcements//EN");
        line("X-WR-CALNAME:City Rankings: announcements");
        // a calendar must have a component (RFC 5545, 3.6), also where there is no announcement
        for (String part :
                "BEGIN:VTIMEZONE|TZID:UTC|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:+0000|TZOFFSETTO:+0000|END:STANDARD|END:VTIMEZONE"
                        .split("\\|")) {
            line(part);
        }
    }

    void event(AnnouncementItem item) throws IOException {
        String id = item.path() + "/" + item.stage();
        line("BEGIN:VEVENT");
        line("UID:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + item.announcedOn().format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY:" + escaped("%s %d: %s".formatted(item.programName(), item.year(), item.stageName())));
        if (item.place() != null) {
            line("LOCATION:" + escaped(item.place()));
        }
        line("DESCRIPTION:" + escaped("/v1/%s\nsources: %s".formatted(item.path(), String.join(", ", item.sources()))));
        line("CATEGORIES:" + escaped(item.program()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    void end() throws IOException {
        line("END:VCALENDAR");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds between characters, never within one. */
    private void line(String text) throws IOException {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            String character = Character.toString(text.codePointAt(place));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.append(character);
            length += octets;
        }
        to.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
