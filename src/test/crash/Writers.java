import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.*;
import java.util.stream.*;

/** Writes cities and imports sources through an instance, and enters into the ledger what was acknowledged. */
final class Writers {
    private static final int PAUSE_MILLIS = 50;
    private static final int STEPS = 4;
    private static final int ROWS = 300;
    private static final String CITY =
            """
            {"id":"%s","name":"Crash","kind":"city","country":"VN",\
            "populations":[{"population":%d,"year":2020,"sources":[]}]}""";

    private final Instance instance;
    private final String prefix;
    private final String key;
    private final Verdict verdict;
    private final Ledger ledger;

    Writers(Instance instance, String prefix, String key, Verdict verdict, Ledger ledger) {
        this.instance = instance;
        this.prefix = prefix;
        this.key = key;
        this.verdict = verdict;
        this.ledger = ledger;
    }

    /** Until the thread is interrupted. */
    void writeCities(int writer) {
        try {
            for (int i = 0; ; i++) {
                Ledger.Entry entry = ledger.open("%s-%d-%d-vn".formatted(prefix, writer, i), STEPS, i % 4 == 0);
                while (entry.acknowledged < STEPS && !entry.inDoubt) {
                    step(entry);
                    TimeUnit.MILLISECONDS.sleep(entry.inDoubt ? 4 * PAUSE_MILLIS : PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(Ledger.Entry entry) throws InterruptedException {
        int step = entry.acknowledged + 1;
        String path = "/v1/cities/" + entry.id;
        HttpRequest request;
        int due;
        if (step == 1) {
            request = write("/v1/cities")
                    .POST(BodyPublishers.ofString(CITY.formatted(entry.id, step)))
                    .build();
            due = 201;
        } else {
            Answer read = Http.send(instance, Http.request(instance, path).build());
            if (!verdict.isAsked(read, 200)) {
                return;
            }
            verdict.expect(
                    read.body().contains("\"population\":" + entry.acknowledged + ","), "the last write unread: %s", read);
            HttpRequest.Builder change =
                    write(path).header("If-Match", read.headers().firstValue("ETag").orElse(""));
            request = entry.isDeletedBy(step)
                    ? change.DELETE().build()
                    : change.PUT(BodyPublishers.ofString(CITY.formatted(entry.id, step)))
                            .build();
            due = entry.isDeletedBy(step) ? 204 : 200;
        }
        entry.inDoubt = true; // also where the thread is interrupted before the answer
        if (verdict.isAsked(Http.send(instance, request), due)) {
            entry.acknowledged = step;
            entry.inDoubt = false;
        }
    }

    private HttpRequest.Builder write(String path) {
        return Http.request(instance, path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    /** Until the thread is interrupted. */
    void importSources() {
        try {
            for (int i = 0; ; i++) {
                String file = prefix + "-" + i;
                String rows = IntStream.range(0, ROWS)
                        .mapToObj(row -> file + "-" + row + ",Title")
                        .collect(Collectors.joining("\n", "id,title\n", "\n"));
                HttpRequest request = Http.request(instance, "/v1/imports?table=sources")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(rows))
                        .build();
                Answer answer = Http.send(instance, request);
                boolean taken = verdict.isAsked(answer, 202);
                int job = taken ? Integer.parseInt(answer.body().replaceFirst("(?s).*?\"id\":(\\d+).*", "$1")) : 0;
                ledger.imported(file, ROWS, job);
                await(job);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(int job) throws InterruptedException {
        Answer answer;
        do {
            TimeUnit.MILLISECONDS.sleep(10 * PAUSE_MILLIS);
            if (job == 0) {
                return;
            }
            answer = Http.send(instance, write("/v1/imports/" + job).build());
        } while (!verdict.isAsked(answer, 200) || answer.body().matches("(?s).*\"state\":\"(waiting|running)\".*"));
    }
}
