package org.cityrankings.change;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cityrankings.Http;
import org.cityrankings.RealDatabase;
import org.junit.jupiter.api.Test;

/** Several editors at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConcurrencyTest {
    private static final int EDITORS = 8;
    private static final String CITY =
            """
        {"id":"race-vn","name":"Race %d","kind":"city","country":"VN",
         "names":[{"name":"Race %d","kind":"native"}]}""";

    @Test
    void ofEditorsWithTheSameTagOneWins() throws Exception {
        String tag = Http.admin().body(CITY.formatted(0, 0)).post("/v1/cities").header("ETag");
        List<Integer> statuses = atOnce(editor -> () -> Http.admin()
                .header("If-Match", tag)
                .body(CITY.formatted(editor + 1, editor + 1))
                .put("/v1/cities/race-vn")
                .statusCode());
        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(EDITORS - 1, Collections.frequency(statuses, 412));
        Http.guest().get("/v1/cities/race-vn").then().body("names", hasSize(1));
        Http.admin()
                .queryParam("record", "cities/race-vn")
                .queryParam("action", "changed")
                .get("/v1/changes")
                .then()
                .body("total.value", is(1));
        delete("/v1/cities/race-vn");
    }

    @Test
    void ofEditorsWhoMakeTheSameRecordOneWins() throws Exception {
        List<Integer> statuses = atOnce(editor -> () -> Http.admin()
                .body(CITY.formatted(editor + 1, editor + 1))
                .post("/v1/cities")
                .statusCode());
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(EDITORS - 1, Collections.frequency(statuses, 409));
        delete("/v1/cities/race-vn");
    }

    @Test
    void aSourceCannotGoWhileAFactComesThatCitesIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            String tag = Http.admin()
                    .body("{\"id\":\"race-source\"}")
                    .post("/v1/sources")
                    .header("ETag");
            List<Integer> statuses = atOnce(editor -> () -> editor % 2 == 0
                    ? Http.admin()
                            .header("If-Match", tag)
                            .delete("/v1/sources/race-source")
                            .statusCode()
                    : Http.admin()
                            .body(
                                    """
                                {"id":"race-%d-vn","name":"R","kind":"city","country":"VN","sources":["race-source"]}"""
                                            .formatted(editor))
                            .post("/v1/cities")
                            .statusCode());
            boolean gone = statuses.contains(204);
            boolean cited = statuses.contains(201);
            assertEquals(1, (gone ? 1 : 0) + (cited ? 1 : 0), "either it went or it was cited: " + statuses);
            for (int editor = 1; editor < EDITORS; editor += 2) {
                if (statuses.get(editor) == 201) {
                    delete("/v1/cities/race-%d-vn".formatted(editor));
                }
            }
            if (!gone) {
                delete("/v1/sources/race-source");
            }
        }
    }

    private static void delete(String path) {
        Http.admin().header("If-Match", Http.tag(path)).delete(path).then().statusCode(204);
    }

    private interface Work {
        Callable<Integer> of(int editor);
    }

    private static List<Integer> atOnce(Work work) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            CountDownLatch ready = new CountDownLatch(EDITORS);
            List<Future<Integer>> running = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                Callable<Integer> task = work.of(editor);
                running.add(editors.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            editors.shutdownNow();
        }
    }
}
