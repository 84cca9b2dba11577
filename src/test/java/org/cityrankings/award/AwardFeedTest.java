package org.cityrankings.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** The feed is one that readers of feeds understand, read here by Rome, and tells what is new. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AwardFeedTest {
    private static final String FEED = "/v1/feeds/awards.atom";
    private static final String AWARD = "/v1/awards/icf-intelligent-community-awards/2004/winner/tallinn-ee";

    private static Feed read(String address) throws FeedException, IOException {
        Response answer = Http.guest().urlEncodingEnabled(false).get(address);
        assertEquals(200, answer.statusCode());
        assertEquals("application/atom+xml", answer.contentType().replaceFirst(";.*", ""));
        Feed feed = (Feed) new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.asByteArray())));
        assertEquals("atom_1.0", feed.getFeedType());
        assertFalse(feed.getId().isEmpty());
        assertFalse(feed.getAuthors().isEmpty());
        assertTrue(feed.getUpdated() != null);
        return feed;
    }

    /** Of the first entry, finer than Rome's dates. */
    private static Instant latest(String element) {
        String entries = Http.guest().get(FEED).asString().replaceFirst("(?s).*?<entry>", "");
        return Instant.parse(entries.replaceFirst("(?s).*?<%1$s>(.*?)</%1$s>.*".formatted(element), "$1"));
    }

    private static String link(List<Link> links, String relation) {
        return links.stream()
                .filter(link -> link.getRel().equals(relation))
                .map(Link::getHref)
                .findFirst()
                .orElse(null);
    }

    @Test
    void entriesAreTheAwardsOfTheFilters() throws Exception {
        Feed feed = read(FEED + "?city=binh-duong-vn&year=2020");
        assertEquals("/v1/awards?city=binh-duong-vn&year=2020", link(feed.getAlternateLinks(), "alternate"));
        assertEquals(1, feed.getEntries().size());
        Entry entry = feed.getEntries().get(0);
        assertEquals("Binh Duong Smart City: Smart21 Communities, Intelligent Community Awards 2020", entry.getTitle());
        assertEquals(
                "Binh Duong Smart City (VN) reached Smart21 Communities of the edition 2020 of Intelligent Community"
                        + " Awards, announced 2019-10-22.",
                entry.getSummary().getValue());
        assertEquals(
                "/v1/awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn",
                link(entry.getAlternateLinks(), "alternate"));
        assertEquals("/v1/sources/infrastructuremagazine-com-au-1", link(entry.getOtherLinks(), "via"));
        assertEquals(
                "icf-intelligent-community-awards", entry.getCategories().get(0).getTerm());
        Http.problem(Http.guest().get(FEED + "?program=icap").then(), 400, "unknown-value");
        assertEquals(0, read(FEED + "?country=VN&year=1999").getEntries().size());
    }

    @Test
    void pagesLeadToTheEndAndMeetEachAwardOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String feedId = read(FEED).getId();
        for (String next = FEED + "?limit=500"; next != null; ) {
            Feed feed = read(next);
            assertEquals(feedId, feed.getId(), "pages are of one feed");
            feed.getEntries().forEach(entry -> ids.add(entry.getId()));
            next = link(feed.getOtherLinks(), "next");
        }
        int total = Http.guest().get("/v1/awards").jsonPath().getInt("total.value");
        assertEquals(total, ids.size());
        assertEquals(total, new HashSet<>(ids).size());
        assertNotEquals(feedId, read(FEED + "?country=VN").getId());
    }

    @Test
    void whatWasWrittenLastComesFirstUnderItsOldId() throws Exception {
        Instant before = latest("updated");
        String tag = Http.tag(FEED + "?city=tallinn-ee&limit=1");
        Http.admin()
                .body(
                        """
                        {"program":"icf-intelligent-community-awards","year":2004,"stage":"winner","city":"tallinn-ee",
                         "confidence":"low"}""")
                .post("/v1/awards")
                .then()
                .statusCode(201);
        Entry added = read(FEED).getEntries().get(0);
        assertEquals(AWARD, link(added.getAlternateLinks(), "alternate"));
        Instant addedAt = latest("updated");
        assertTrue(addedAt.isAfter(before));
        assertEquals(addedAt, latest("published"));
        assertNotEquals(tag, Http.tag(FEED + "?city=tallinn-ee&limit=1"));
        Http.admin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"note\":\"seen\"}")
                .patch(AWARD)
                .then()
                .statusCode(200);
        Entry changed = read(FEED).getEntries().get(0);
        assertEquals(added.getId(), changed.getId());
        assertEquals(addedAt, latest("published"));
        assertTrue(latest("updated").isAfter(addedAt));
        assertEquals(changed.getUpdated(), read(FEED).getUpdated());
        Http.admin().header("If-Match", "*").delete(AWARD).then().statusCode(204);
        assertNull(read(FEED).getEntries().stream()
                .filter(entry -> entry.getId().equals(added.getId()))
                .findFirst()
                .orElse(null));
        assertEquals(
                304,
                Http.guest()
                        .header("If-None-Match", tag)
                        .get(FEED + "?city=tallinn-ee&limit=1")
                        .statusCode());
    }
}
