import java.util.*;
import java.util.concurrent.*;
import java.util.function.Consumer;

/** Looks at the probes of an instance all the time: live for as long as it runs, ready when it can serve. */
final class Health {
    private static final int PAUSE_MILLIS = 100;
    private static final double LONGEST_SECONDS = 5;

    private final Instance instance;
    private final Verdict verdict;
    /** When it said that it was not ready. */
    private final Queue<Long> unready = new ConcurrentLinkedQueue<>();

    Health(Instance instance, Verdict verdict) {
        this.instance = instance;
        this.verdict = verdict;
    }

    void watchLive() {
        look("/health/live", answer -> verdict.expect(answer.status() == 200, "not live: %s", answer));
    }

    void watchReady() {
        look("/health/ready", answer -> {
            verdict.expect(answer.status() == 200 || answer.status() == 503, "neither ready nor not: %s", answer);
            if (answer.status() != 200) {
                unready.add(answer.done());
            }
        });
    }

    private void look(String path, Consumer<Answer> judge) {
        try {
            for (; ; TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS)) {
                Answer answer = Http.send(instance, Http.request(instance, path).build());
                if (instance.wasThere(answer.sent(), answer.done())) {
                    judge.accept(answer);
                    verdict.expect(answer.seconds() < LONGEST_SECONDS, "too late: %s", answer);
                }
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /** From when to when it said that it was not ready since the last call, as System.nanoTime; null if it never did. */
    long[] takeUnready() {
        long[] span = null;
        for (Long at = unready.poll(); at != null; at = unready.poll()) {
            span = new long[] {span == null ? at : span[0], at};
        }
        return span;
    }
}
