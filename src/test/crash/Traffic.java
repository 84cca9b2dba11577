import java.util.*;
import java.util.concurrent.*;
import java.util.stream.IntStream;

/** Readers and writers at work on some instances, who can be sent home and called again. */
final class Traffic {
    private static final int READERS = 3;
    private static final int WRITERS = 2;

    private final List<Instance> instances;
    private final String key;
    private final Verdict verdict;
    private final Ledger ledger;
    private ExecutorService threads;
    private int shift;

    Traffic(List<Instance> instances, String key, Verdict verdict, Ledger ledger) {
        this.instances = instances;
        this.key = key;
        this.verdict = verdict;
        this.ledger = ledger;
    }

    void begin() {
        threads = Executors.newCachedThreadPool();
        shift++;
        for (Instance instance : instances) {
            Readers readers = new Readers(instance, key, verdict);
            Writers writers = new Writers(instance, "crash-%s-%d".formatted(instance, shift), key, verdict, ledger);
            IntStream.range(0, READERS).forEach(reader -> threads.execute(() -> readers.run(5 * reader)));
            IntStream.range(0, WRITERS).forEach(writer -> threads.execute(() -> writers.writeCities(writer)));
            threads.execute(writers::importSources);
        }
    }

    void end() throws InterruptedException {
        threads.shutdownNow();
        verdict.expect(threads.awaitTermination(90, TimeUnit.SECONDS), "readers and writers do not end");
    }
}
