import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.*;
import java.security.SecureRandom;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.ToDoubleFunction;
import java.util.stream.*;

/**
 * Uses one instance in every way for an hour, and looks each minute at what it takes and how fast it answers. Whatever
 * grows for as long as the service runs shows only so.
 *
 * <pre>
 * javac -d target/crash src/test/crash/*.java
 * java -cp 'target/crash:target/quarkus-app/lib/main/*' Soak --minutes 10
 * </pre>
 */
final class Soak {
    /** In these it loads and compiles what it needs. */
    private static final int WARM_UP_MINUTES = 3;

    private static final int PORT = Integer.getInteger("port", 8381);
    private static final long MEGABYTE = 1 << 20;

    private final String key =
            new SecureRandom().ints(64, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    private final Path home = Files.createTempDirectory("city-rankings-soak-").toRealPath();
    private final String index = Files.readString(Path.of("src/main/resources/META-INF/examples/CompositeRequest.json"));
    private final Verdict verdict = new Verdict();
    private final Ledger ledger = new Ledger();
    private final List<Minute> minutes = new ArrayList<>();
    private final Cluster cluster = new Cluster(home, PORT);
    private final Instance instance;

    private double processor;

    /** What a minute was like; seconds to answer, and seconds of processors for each answer. */
    private record Minute(Usage usage, long answers, double median, double high, double processor) {}

    private Soak(Path jar) throws Exception {
        instance = new Instance(
                "soaked",
                PORT + 1,
                jar,
                home.resolve("log"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", cluster.url(),
                        "QUARKUS_DATASOURCE_USERNAME", Cluster.USER,
                        "CITY_RANKINGS_ADMIN_KEY", key));
    }

    public static void main(String... arguments) throws Exception {
        List<String> told = List.of(arguments);
        int at = told.indexOf("--minutes");
        int minutes = at < 0 ? 60 : Integer.parseInt(told.get(at + 1));
        Soak soak = new Soak(Path.of("target/quarkus-app/quarkus-run.jar").toRealPath());
        try {
            soak.run(WARM_UP_MINUTES + minutes);
        } finally {
            soak.end();
        }
        soak.verdict.breaches().stream().limit(30).forEach(breach -> System.out.println("BREACH: " + breach));
        boolean flat = soak.verdict.breaches().isEmpty();
        System.out.println(flat ? "passed" : "FAILED, see " + soak.home);
        System.exit(flat ? 0 : 1);
    }

    private void run(int length) throws Exception {
        System.out.printf("ready after %.1f s%n", instance.start());
        long version = cluster.ask("select version from data_version");
        long changes = cluster.ask(Ledger.CHANGES);
        Traffic traffic = new Traffic(List.of(instance), key, verdict, ledger);
        traffic.begin();
        ExecutorService others = Executors.newCachedThreadPool();
        others.execute(new Leavers(PORT + 1, verdict)::run);
        others.execute(() -> repeat(this::export));
        others.execute(() -> repeat(this::compute));
        for (int i = 1; i <= length; i++) {
            TimeUnit.MINUTES.sleep(1);
            minutes.add(minute());
            System.out.printf("%s %2d: %s%n", i <= WARM_UP_MINUTES ? "warm-up" : "minute", i, told(minutes.get(i - 1)));
        }
        traffic.end();
        others.shutdownNow();
        others.awaitTermination(1, TimeUnit.MINUTES);
        judge();
        ledger.check(cluster, version, changes, verdict);
        System.out.println(ledger.summary());
    }

    private Minute minute() throws Exception {
        double[] seconds = verdict.takeSeconds();
        verdict.expect(seconds.length > 0, "minute %d: nothing was answered", minutes.size() + 1);
        double before = processor;
        processor = instance.processor();
        return new Minute(
                Usage.of(instance, cluster),
                seconds.length,
                quantile(seconds, 0.5),
                quantile(seconds, 0.99),
                (processor - before) / seconds.length);
    }

    private static String told(Minute minute) {
        return "%s; %,d answers, median %.1f ms, 99%% within %.0f ms, processor %.1f ms each"
                .formatted(
                        minute.usage,
                        minute.answers,
                        minute.median * 1000,
                        minute.high * 1000,
                        minute.processor * 1000);
    }

    private interface Round {
        void run() throws InterruptedException;
    }

    private static void repeat(Round round) {
        try {
            while (true) {
                round.run();
                TimeUnit.SECONDS.sleep(2);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void export() throws InterruptedException {
        verdict.isAsked(Http.send(instance, Http.request(instance, "/v1/export.zip").build()), 200);
    }

    private void compute() throws InterruptedException {
        verdict.isAsked(
                Http.send(
                        instance,
                        Http.request(instance, "/v1/rankings/composite")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(index))
                                .build()),
                200);
    }

    /**
     * Of the minutes after the warm-up the second half, in its median, must not exceed the first by more than said. What
     * an answer takes of processors tells whether it was the service or something beside it that made answers slow.
     */
    private void judge() throws Exception {
        flat("heap, MB", 1.05, 2, minute -> minute.usage.heap() / MEGABYTE);
        flat("resident, MB", 1.05, 8, minute -> minute.usage.resident() / MEGABYTE);
        flat("threads", 1, 4, minute -> minute.usage.threads());
        flat("files", 1, 8, minute -> minute.usage.files());
        flat("connections", 1, 2, minute -> minute.usage.connections());
        flat("median, ms", 1.25, 1, minute -> minute.median * 1000);
        flat("99th percentile, ms", 1.5, 20, minute -> minute.high * 1000);
        flat("processor, ms", 1.25, 1, minute -> minute.processor * 1000);
        long open = cluster.ask(
                """
                select count(*) from pg_stat_activity where application_name like 'city-rankings%'
                  and state <> 'idle' and state_change < clock_timestamp() - interval '5 seconds'""");
        verdict.expect(open == 0, "%d sessions are in the midst of something though nobody asks", open);
    }

    private void flat(String what, double times, double plus, ToDoubleFunction<Minute> value) {
        List<Minute> steady = minutes.subList(WARM_UP_MINUTES, minutes.size());
        double first = median(steady.subList(0, steady.size() / 2), value);
        double second = median(steady.subList(steady.size() / 2, steady.size()), value);
        System.out.printf("%-20s first half %.1f, second half %.1f%n", what, first, second);
        verdict.expect(second <= first * times + plus, "%s not flat: %.1f, then %.1f", what, first, second);
    }

    private static double median(List<Minute> minutes, ToDoubleFunction<Minute> value) {
        return quantile(minutes.stream().mapToDouble(value).sorted().toArray(), 0.5);
    }

    /** Of sorted values; NaN, which nothing passes for flat, where there are none. */
    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private void end() throws Exception {
        try {
            instance.kill();
        } finally {
            cluster.close();
        }
    }
}
