import java.util.*;
import java.util.concurrent.*;

/** Judges each answer, and keeps those that were not what was asked for. */
final class Verdict {
    /** Nobody may be kept waiting for longer. */
    static final double LONGEST_SECONDS = 15;

    private final Queue<Answer> unserved = new ConcurrentLinkedQueue<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();
    private final Queue<Double> seconds = new ConcurrentLinkedQueue<>();
    private volatile boolean troubled;

    /** While there is trouble, and only then, 503 with Retry-After and broken streams are answers to expect. */
    void trouble(boolean on) {
        troubled = on;
    }

    /** Whether the answer has one of the statuses; anything else is kept, and is a breach unless it may be. */
    boolean isAsked(Answer answer, int... statuses) {
        seconds.add(answer.seconds());
        // Computations queue for processors, and how long that takes is a matter of the machine.
        boolean queued = answer.status() == 200
                && answer.request().uri().getPath().matches(".*/(composite|consensus|ranking)");
        if (answer.seconds() > LONGEST_SECONDS && !queued) {
            breach("too late: " + answer);
        }
        if (Arrays.stream(statuses).anyMatch(status -> status == answer.status())) {
            return true;
        }
        boolean outOfReach = answer.status() == 0 && !answer.instance().wasThere(answer.sent(), answer.done());
        if (!outOfReach) {
            unserved.add(answer);
            boolean broken = answer.status() == 0 && answer.request().uri().getPath().endsWith(".csv");
            if (!troubled || !(answer.asksToWait() || broken)) {
                breach((troubled ? "" : "without any trouble: ") + answer);
            }
        }
        return false;
    }

    void expect(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            breach(otherwise.formatted(details));
        }
    }

    void breach(String what) {
        breaches.add(what);
    }

    /** What was not served since the last call. */
    List<Answer> takeUnserved() {
        return take(unserved);
    }

    private static <T> List<T> take(Queue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** How long each answer since the last call took, sorted. */
    double[] takeSeconds() {
        return take(seconds).stream().mapToDouble(taken -> taken).sorted().toArray();
    }

    Collection<String> breaches() {
        return breaches;
    }
}
