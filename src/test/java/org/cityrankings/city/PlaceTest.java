package org.cityrankings.city;

import static org.cityrankings.Http.admin;
import static org.cityrankings.Http.guest;
import static org.cityrankings.Http.problem;
import static org.cityrankings.Http.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Cities by where they are, with the other filters and page by page. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class PlaceTest {

    @Test
    void theNearestComeFirst() {
        guest().get("/v1/cities?near=51.45,5.47,60")
                .then()
                .statusCode(200)
                .body("items[0].id", is("eindhoven-nl"))
                .body("items.id", hasItem("s-hertogenbosch-nl"))
                .body("items.id", not(hasItem("amsterdam-nl")));
        guest().get("/v1/cities?near=51.45,5.47,60&sort=id").then().body("items[0].id", not(is("eindhoven-nl")));
        guest().get("/v1/cities?near=51.45,5.47,100&country=BE").then().body("items.country", everyItem(is("BE")));
    }

    @Test
    void pagesOfTheNearestMeetWithoutGaps() {
        String list = "/v1/cities?near=48,8,700&limit=7";
        int total = guest().get(list).jsonPath().getInt("total.value");
        List<String> walked = walk(list);
        assertTrue(total > 50);
        assertEquals(total, walked.size());
        assertEquals(total, walked.stream().distinct().count());
        assertEquals(
                walked,
                guest().get("/v1/cities?near=48,8,700&limit=500").jsonPath().getList("items.id"));
    }

    @Test
    void pagesOfTheBestNamedMeetWithoutGaps() {
        List<String> walked = walk("/v1/cities?q=s&limit=7");
        assertEquals(guest().get("/v1/cities?q=s&limit=500").jsonPath().getList("items.id"), walked);
        assertTrue(walked.size() > 30);
    }

    private static List<String> walk(String list) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page =
                    guest().get(list + cursor).then().statusCode(200).extract().jsonPath();
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return walked;
    }

    @Test
    void aBoxHasWhatIsInIt() {
        guest().get("/v1/cities?bbox=102,8,110,24")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("binh-duong-vn"))
                .body("items.position.longitude.findAll { it < 102 || it > 110 }", hasSize(0));
        guest().get("/v1/cities?bbox=102,8,110,24&q=binh").then().body("items.id", contains("binh-duong-vn"));
        guest().get("/v1/cities?bbox=0,0,1,1").then().body("total.value", is(0));
    }

    @Test
    void theAntimeridianIsCrossed() {
        add("fiji-east-fj", -179.8, -16.8);
        add("fiji-west-fj", 179.3, -16.5);
        guest().get("/v1/cities?bbox=170,-30,-170,0").then().body("items.id", contains("fiji-east-fj", "fiji-west-fj"));
        guest().get("/v1/cities?near=-16.6,179.9,100")
                .then()
                .body("items.id", contains("fiji-east-fj", "fiji-west-fj"));
        guest().get("/v1/cities?near=-16.6,-179.9,60").then().body("items.id", contains("fiji-east-fj"));
        guest().get("/v1/cities?near=90,0,5000").then().body("items.id", hasItems("reykjavik-is", "umea-se"));
        for (String id : List.of("fiji-east-fj", "fiji-west-fj")) {
            admin().header("If-Match", tag("/v1/cities/" + id))
                    .delete("/v1/cities/" + id)
                    .then()
                    .statusCode(204);
        }
    }

    private static void add(String id, double longitude, double latitude) {
        admin().body(
                        """
                        {"id": "%s", "name": "%s", "kind": "city", "country": "FJ",
                         "position": {"latitude": %s, "longitude": %s, "basis": "approximate"}}"""
                                .formatted(id, id, latitude, longitude))
                .post("/v1/cities")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        problem(guest().get("/v1/cities?near=91,0,5").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("near"));
        problem(guest().get("/v1/cities?bbox=1,2,3").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("bbox"));
        problem(guest().get("/v1/cities?near=51,5,60&cursor=abc").then(), 400, "invalid-parameter")
                .body("errors.parameter", contains("cursor"));
    }
}
