package org.cityrankings.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The calendar is one that calendars understand, read here by biweekly, and has each announcement of a known day. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AnnouncementCalendarTest {
    private static final String CALENDAR = "/v1/feeds/announcements.ics";
    private static final String ICF = "icf-intelligent-community-awards";

    private static String text(String address) {
        Response answer = Http.guest().get(address);
        assertEquals(200, answer.statusCode());
        assertEquals("text/calendar", answer.contentType().replaceFirst(";.*", ""));
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static ICalendar read(String address) {
        ICalendar calendar = Biweekly.parse(text(address)).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0)
                .toString());
        return calendar;
    }

    @Test
    void announcementsAreEventsOfTheirDay() {
        VEvent smart21 = read(CALENDAR + "?program=" + ICF + "&year=2020&stage=smart21")
                .getEvents()
                .get(0);
        assertEquals(
                "Intelligent Community Awards 2020: Smart21 Communities",
                smart21.getSummary().getValue());
        assertFalse(smart21.getDateStart().getValue().hasTime());
        assertEquals(
                "20191022T000000",
                smart21.getDateStart().getValue().getRawComponents().toString());
        VEvent winner = read(CALENDAR + "?program=" + ICF + "&year=2023&stage=winner")
                .getEvents()
                .get(0);
        assertTrue(winner.getLocation().getValue().contains("New York"));
        assertTrue(winner.getDescription().getValue().startsWith("/v1/programs/" + ICF + "/editions/2023\nsources: "));
        Http.problem(Http.guest().get(CALENDAR + "?program=icap").then(), 400, "unknown-value");
    }

    @Test
    void eachAnnouncementOfAKnownDayIsThereOnceAndNoOther() throws Exception {
        Set<String> uids = new HashSet<>();
        ICalendar calendar = read(CALENDAR + "?program=" + ICF);
        calendar.getEvents().forEach(event -> uids.add(event.getUid().getValue()));
        int days = 0;
        JsonNode editions = new ObjectMapper()
                .readTree(Http.guest()
                        .get("/v1/programs/" + ICF + "/editions?limit=500")
                        .asByteArray());
        for (JsonNode edition : editions.get("items")) {
            JsonNode details = new ObjectMapper()
                    .readTree(Http.guest()
                            .get("/v1/programs/" + ICF + "/editions/"
                                    + edition.get("year").asInt())
                            .asByteArray());
            for (JsonNode stage : details.get("stages")) {
                days += stage.at("/announcement/announcedOn").asText().length() == 10 ? 1 : 0;
            }
        }
        assertTrue(days > 20);
        assertEquals(days, calendar.getEvents().size());
        assertEquals(days, uids.size());
    }

    @Test
    void linesAreFoldedAndTextIsEscaped() {
        String path = "/v1/programs/" + ICF + "/editions/1998";
        Http.admin()
                .body(
                        """
                        {"year":1998,"name":"Awards 1998","announcements":[{"stage":"winner","announcedOn":"1998-02-03",
                         "place":"Đà Nẵng; a, b\\\\c \\n%s"}]}"""
                                .formatted("thành phố thông minh ".repeat(8)))
                .post("/v1/programs/" + ICF + "/editions")
                .then()
                .statusCode(201);
        String calendar = text(CALENDAR + "?program=" + ICF + "&year=1998");
        assertTrue(calendar.contains("LOCATION:Đà Nẵng\\; a\\, b\\\\c \\n"));
        calendar.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        assertEquals(
                "Đà Nẵng; a, b\\c \n" + "thành phố thông minh ".repeat(8),
                read(CALENDAR + "?program=" + ICF + "&year=1998")
                        .getEvents()
                        .get(0)
                        .getLocation()
                        .getValue());
        Http.admin().header("If-Match", "*").delete(path).then().statusCode(204);
    }
}
