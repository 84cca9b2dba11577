package org.cityrankings.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of record is written in the same way. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATCH = "application/merge-patch+json";

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void aRecordIsMadeReadChangedAndDeleted(Kind kind) throws Exception {
        String made = Http.admin()
                .body(kind.draft())
                .post(kind.collection())
                .then()
                .statusCode(201)
                .header("Location", not(nullValue()))
                .extract()
                .header("ETag");
        assertEquals(made, Http.tag(kind.item()), "making a record tells the tag that reading it tells");
        assertShows(kind, (ObjectNode) JSON.readTree(kind.draft()));

        String member = kind.collection().endsWith("sources") ? "title" : "note";
        boolean method = kind.collection().endsWith("methods");
        String patch = method ? "{\"validTo\":\"1999\"}" : "{\"%s\":\"Đã sửa\"}".formatted(member);
        String patched = Http.admin()
                .contentType(PATCH)
                .header("If-Match", made)
                .body(patch)
                .patch(kind.item())
                .then()
                .statusCode(200)
                .body(method ? "validTo" : member, is(method ? "1999" : "Đã sửa"))
                .extract()
                .header("ETag");
        assertNotEquals(made, patched);

        String replaced = Http.admin()
                .header("If-Match", patched)
                .body(kind.draft())
                .put(kind.item())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(made, replaced, "the same content has the same tag");

        Http.admin().header("If-Match", replaced).delete(kind.item()).then().statusCode(204);
        Http.guest().get(kind.item()).then().statusCode(404).body("type", is("/problems/not-found"));
        Http.admin()
                .queryParam("record", kind.record())
                .queryParam("limit", 4)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.action", contains("deleted", "changed", "changed", "created"))
                .body("items[0].after", nullValue())
                .body("items[1].before." + (method ? "validTo" : member), is(method ? "1999" : "Đã sửa"))
                .body("items[3].before", nullValue())
                .body("items.by", contains("environment", "environment", "environment", "environment"));
    }

    /** All that was sent is shown, whatever else is. */
    private static void assertShows(Kind kind, ObjectNode draft) throws Exception {
        JsonNode shown = JSON.readTree(Http.guest().get(kind.item()).asByteArray());
        draft.properties().forEach(member -> {
            // an edition shows its announcements with its stages
            JsonNode value = shown.at(member.getKey().equals("announcements") ? "/stages" : "/" + member.getKey());
            if (member.getValue().isValueNode()) {
                assertEquals(member.getValue(), value, member.getKey());
            } else {
                assertEquals(member.getValue().size(), value.size(), member.getKey());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void nobodyWritesWithoutAKey(Kind kind) {
        for (String key : List.of("", "wrong-key-0123456789abcdef0123456789abcdef")) {
            var request = key.isEmpty() ? Http.guest().contentType("application/json") : Http.with(key);
            String error = key.isEmpty() ? "" : ", error=\"invalid_token\"";
            request.body(kind.draft())
                    .post(kind.collection())
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer realm=\"City Rankings\"" + error))
                    .body("type", is("/problems/unauthenticated"));
        }
        Http.guest()
                .contentType("application/json")
                .body(kind.draft())
                .put(kind.item())
                .then()
                .statusCode(401);
        Http.guest().contentType(PATCH).body("{}").patch(kind.item()).then().statusCode(401);
        Http.guest().delete(kind.item()).then().statusCode(401);
        Http.guest().get(kind.item()).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void changingNeedsTheTagOfWhatIsThere(Kind kind) {
        String tag = Http.admin().body(kind.draft()).post(kind.collection()).header("ETag");
        Http.admin()
                .body(kind.draft())
                .put(kind.item())
                .then()
                .statusCode(428)
                .body("type", is("/problems/precondition-required"))
                .body("errors.parameter", contains("If-Match"));
        Http.admin().contentType(PATCH).body("{}").patch(kind.item()).then().statusCode(428);
        Http.admin().delete(kind.item()).then().statusCode(428);
        Http.admin()
                .header("If-Match", "\"stale\"")
                .body(kind.draft())
                .put(kind.item())
                .then()
                .statusCode(412)
                .body("type", is("/problems/precondition-failed"));
        Http.admin()
                .header("If-Match", "\"stale\"")
                .contentType(PATCH)
                .body("{}")
                .patch(kind.item())
                .then()
                .statusCode(412);
        Http.admin().header("If-Match", "\"stale\"").delete(kind.item()).then().statusCode(412);
        Http.admin()
                .header("If-Match", "\"other\", " + tag)
                .delete(kind.item())
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void aSecondRecordWithTheSameKeyIsAConflict(Kind kind) {
        String tag = Http.admin().body(kind.draft()).post(kind.collection()).header("ETag");
        Http.admin()
                .body(kind.draft())
                .post(kind.collection())
                .then()
                .statusCode(409)
                .body("type", is("/problems/already-exists"))
                .body(
                        "errors[0].record",
                        endsWith(kind.record().substring(kind.record().lastIndexOf('/'))));
        Http.admin().header("If-Match", tag).delete(kind.item()).then().statusCode(204);
    }

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void unknownMembersAreNamed(Kind kind) {
        Http.admin()
                .body(kind.draft().replaceFirst("\\{", "{\"colour\":\"red\","))
                .post(kind.collection())
                .then()
                .statusCode(400)
                .body("type", is("/problems/invalid-body"))
                .body("errors[0].pointer", is("/colour"));
        Http.guest().get(kind.item()).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("org.cityrankings.change.Kind#all")
    void aListHasTheRecordAndTellsItsPages(Kind kind) throws Exception {
        String tag = Http.admin().body(kind.draft()).post(kind.collection()).header("ETag");
        Http.guest()
                .queryParam("limit", 1)
                .get(kind.collection())
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .header("Link", not(nullValue()));
        assertTrue(isListed(kind), "the list has the record");
        Http.admin().header("If-Match", tag).delete(kind.item()).then().statusCode(204);
    }

    /** Walks the whole list, the last first. */
    private static boolean isListed(Kind kind) throws Exception {
        JsonNode draft = JSON.readTree(kind.draft());
        String cursor = null;
        do {
            var request = Http.guest().queryParam("limit", 500).queryParam("sort", "-" + kind.listKey());
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonNode page = JSON.readTree(request.get(kind.collection())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            for (JsonNode item : page.get("items")) {
                boolean same = draft.properties().stream()
                        .filter(member -> member.getValue().isTextual() && item.has(member.getKey()))
                        .allMatch(member -> item.get(member.getKey()).equals(member.getValue()));
                if (same) {
                    return true;
                }
            }
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);
        return false;
    }

    @Test
    void numbersStayAsPublishedWhateverElseChanges() {
        String path = "/v1/awards/icf-intelligent-community-awards/2005/winner/tallinn-ee";
        String tag = Http.admin()
                .body(
                        """
                    {"program":"icf-intelligent-community-awards","year":2005,"stage":"winner","city":"tallinn-ee",
                     "score":123456789012345.100,"confidence":"low"}""")
                .post("/v1/awards")
                .header("ETag");
        String patched = Http.admin()
                .contentType(PATCH)
                .header("If-Match", tag)
                .body("{\"note\":\"n\"}")
                .patch(path)
                .asString();
        assertTrue(patched.contains("\"score\":123456789012345.100,"), patched);
        String changes = Http.admin()
                .queryParam("record", path.substring("/v1/".length()))
                .get("/v1/changes")
                .asString();
        assertEquals(4, changes.split("\"score\":123456789012345\\.100[,}]", -1).length, changes);
        Http.admin().header("If-Match", Http.tag(path)).delete(path).then().statusCode(204);
    }

    @Test
    void aTieIsFoundAtItsLocationWhateverItsPartnerIsCalled() {
        for (String partner : new String[] {"Paris;France", "a/../b", "a//b", "50% ?#", "Đà Nẵng 桃園"}) {
            String location = Http.admin()
                    .body("{\"city\":\"tallinn-ee\",\"kind\":\"twin\",\"partnerName\":\"%s\",\"partnerCountry\":\"FR\"}"
                            .formatted(partner))
                    .post("/v1/ties")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            var found = Http.guest().urlEncodingEnabled(false).get(location);
            found.then().statusCode(200).body("partnerName", is(partner));
            Http.admin()
                    .urlEncodingEnabled(false)
                    .header("If-Match", found.header("ETag"))
                    .delete(location)
                    .then()
                    .statusCode(204);
        }
        Http.admin()
                .body("{\"city\":\"tallinn-ee\",\"kind\":\"twin\",\"partnerName\":\"..\",\"partnerCountry\":\"FR\"}")
                .post("/v1/ties")
                .then()
                .statusCode(400);
    }
}
