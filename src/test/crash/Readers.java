import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;

/** Asks an instance for a bit of everything, over and over, and has each answer judged. */
final class Readers {
    private static final int PAUSE_MILLIS = 50;
    private static final String LISTS =
            """
            {"lists":[{"name":"a","tiers":[["x"],["y"],["z"]]},{"name":"b","tiers":[["y"],["x"],["z"]]}]}""";

    private final Instance instance;
    private final String key;
    private final Verdict verdict;
    private final List<Callable<Boolean>> requests = new ArrayList<>();

    Readers(Instance instance, String key, Verdict verdict) {
        this.instance = instance;
        this.key = key;
        this.verdict = verdict;
        get("/v1/cities?limit=20", "\"items\":[{");
        keyed("/v1/cities?limit=20", "\"items\":[{");
        get("/v1/awards?country=VN&limit=20", "binh-duong-vn");
        keyed("/v1/awards?country=VN&limit=20", "binh-duong-vn");
        keyed("/v1/search?q=binh+duong", "binh-duong-vn");
        keyed("/v1/cities/binh-duong-vn/record", "smart21");
        keyed("/v1/changes?limit=5", "\"items\":[{");
        keyed("/v1/programs/sdg-index-european-cities/editions/2019/ranking?basis=recomputed", "\"rank\":1,");
        get("/v1/awards.csv?program=icf-intelligent-community-awards", "binh-duong-vn");
        get("/v1/awards.csv", "binh-duong-vn");
        add(
                () -> request("/v1/rankings/consensus")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(LISTS))
                        .build(),
                "\"x\"",
                200);
        add(() -> request("/v1/cities/binh-duong-vn").header("If-None-Match", "*").build(), "", 304);
        add(() -> request("/v1/cities/nowhere").header("Authorization", "Bearer " + key).build(), "not-found", 404);
        add(() -> request("/v1/cities?limit=0").build(), "invalid-parameter", 400);
        add(
                () -> request("/v1/sources")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                "unauthenticated",
                401);
    }

    private HttpRequest.Builder request(String path) {
        return Http.request(instance, path);
    }

    private void get(String path, String part) {
        add(() -> request(path).build(), part, 200);
    }

    /** Who sends a key is answered by the database, never from memory. */
    private void keyed(String path, String part) {
        add(() -> request(path).header("Authorization", "Bearer " + key).build(), part, 200);
    }

    private void add(Supplier<HttpRequest> request, String part, int status) {
        requests.add(() -> {
            Answer answer = Http.send(instance, request.get());
            boolean asked = verdict.isAsked(answer, status);
            verdict.expect(!asked || answer.body().contains(part), "without %s: %s", part, answer);
            return asked;
        });
    }

    /** Until the thread is interrupted; each begins elsewhere. */
    void run(int from) {
        try {
            for (int i = from; ; i++) {
                boolean asked = requests.get(i % requests.size()).call();
                TimeUnit.MILLISECONDS.sleep(asked ? PAUSE_MILLIS : 4 * PAUSE_MILLIS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            verdict.breach("a reader broke off: " + broken);
        }
    }
}
