import java.net.http.HttpRequest;
import java.nio.file.*;
import java.security.SecureRandom;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Function;
import java.util.stream.*;

/**
 * Does to two instances over one PostgreSQL whatever may happen to them, one after the other, while readers and writers
 * work on both, and judges every answer. Only what was seen to fail well can be said to be hard to break.
 *
 * <pre>
 * javac -d target/crash src/test/crash/*.java
 * java -cp 'target/crash:target/quarkus-app/lib/main/*' Faults [jar] [setting of PostgreSQL]...
 * </pre>
 */
final class Faults {
    private static final double RECOVERED_SECONDS = 5;
    private static final int WARM_UP_SECONDS = 40;
    private static final int QUIET_SECONDS = 4;
    private static final int SETTLED_SECONDS = 8;
    private static final int HARM_SECONDS = 15;
    private static final int FROZEN_SECONDS = 20;
    private static final int FLOOD = 60;
    /** More than what is taken of any body. */
    private static final int LARGE_BODY = 150_000;
    /** How the names begin of what is to be done, if not all is. */
    private static final String ONLY = System.getProperty("only", "");

    private static final int PORT = Integer.getInteger("port", 8371);

    private final String key = new SecureRandom()
            .ints(64, 0, 16)
            .mapToObj(Integer::toHexString)
            .collect(Collectors.joining());
    private final Path home = Files.createTempDirectory("city-rankings-faults-").toRealPath();
    private final Verdict verdict = new Verdict();
    private final Ledger ledger = new Ledger();
    private final Cluster cluster;
    private final List<Instance> instances;
    private final List<Health> health;
    private final Traffic traffic;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What may be seen of it. */
    private enum Effect {
        NONE,
        WAIT,
        WAIT_AND_NOT_READY
    }

    /** What is done, until the cause is over. */
    private interface Cause {
        void run() throws Exception;
    }

    private Faults(Path jar, String... settings) throws Exception {
        cluster = new Cluster(home, PORT, settings);
        instances = Stream.of("one", "two")
                .map(name -> new Instance(
                        name, PORT + (name.equals("one") ? 1 : 2), jar, home.resolve(name + ".log"), environment()))
                .toList();
        health = instances.stream().map(instance -> new Health(instance, verdict)).toList();
        traffic = new Traffic(instances, key, verdict, ledger);
    }

    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", cluster.url(),
                "QUARKUS_DATASOURCE_USERNAME", Cluster.USER,
                "CITY_RANKINGS_ADMIN_KEY", key,
                "QUARKUS_SHUTDOWN_DELAY", "3S",
                // Soon, so that it can be seen that connections are given back.
                "QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "20S");
    }

    public static void main(String... arguments) throws Exception {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/quarkus-app/quarkus-run.jar").toRealPath();
        Faults faults = new Faults(jar, Stream.of(arguments).skip(1).toArray(String[]::new));
        try {
            faults.run();
        } finally {
            faults.end();
        }
        faults.verdict.breaches().stream().limit(30).forEach(breach -> System.out.println("BREACH: " + breach));
        int breaches = faults.verdict.breaches().size();
        System.out.println(breaches == 0 ? "passed" : "FAILED: %d breaches, see %s".formatted(breaches, faults.home));
        System.exit(breaches == 0 ? 0 : 1);
    }

    private void run() throws Exception {
        for (Instance instance : instances) {
            System.out.printf("%s: ready after %.1f s%n", instance, instance.start());
        }
        long version = cluster.ask("select version from data_version");
        long changes = cluster.ask(Ledger.CHANGES);
        traffic.begin();
        for (Health probes : health) {
            threads.execute(probes::watchLive);
            threads.execute(probes::watchReady);
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        verdict.takeUnserved();
        verdict.takeSeconds();
        List<Usage> before = usage();
        System.out.printf(
                "%-34s %6s %7s %5s %5s %7s %7s %7s  %s%n",
                "fault", "lasted", "answers", "503", "other", "first", "last", "slowest", "not ready from-to, one; two");
        harmDatabase();
        compare(before);
        harmInstances();
        traffic.end();
        for (Instance instance : instances) {
            Http.send(instance, Http.request(instance, "/v1/imports").header("Authorization", "Bearer " + key).build());
        }
        ledger.check(cluster, version, changes, verdict);
        System.out.println(ledger.summary());
    }

    private void harmDatabase() throws Exception {
        harm("all sessions ended", Effect.WAIT, cluster::endSessions);
        harm("a server process killed", Effect.WAIT, () -> {
            cluster.killOne();
            TimeUnit.MILLISECONDS.sleep(200);
        });
        harm("restarted, fast", Effect.WAIT_AND_NOT_READY, () -> {
            cluster.stop("fast");
            TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            cluster.start();
        });
        harm("restarted, immediate", Effect.WAIT_AND_NOT_READY, () -> {
            cluster.stop("immediate");
            TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            cluster.start();
        });
        harm("restarted while nobody asks", Effect.WAIT_AND_NOT_READY, this::restartUnnoticed);
        harm("frozen", Effect.WAIT_AND_NOT_READY, () -> cluster.freeze(FROZEN_SECONDS));
        harm("disk full", Effect.WAIT, this::fillDisk);
        harm("all connections wait for a lock", Effect.WAIT, this::lock);
        harm("flood of computations", Effect.WAIT, this::compute);
    }

    /** Whoever comes afterwards must not meet a connection that was lost meanwhile. */
    private void restartUnnoticed() throws Exception {
        traffic.end();
        cluster.stop("fast");
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        cluster.start();
        cluster.awaitWritable();
        verdict.trouble(false);
        traffic.begin();
    }

    /** Half of the time with room left in the log of what is written, then without. */
    private void fillDisk() throws Exception {
        Future<?> needy = threads.submit(() -> {
            TimeUnit.SECONDS.sleep(HARM_SECONDS / 2);
            while (true) { // until it is refused, or enough
                cluster.ask("select count(pg_switch_wal())");
                TimeUnit.MILLISECONDS.sleep(200);
            }
        });
        cluster.fillDisk(HARM_SECONDS);
        boolean gaveUp = cluster.freeDisk();
        System.out.println(gaveUp ? "(PostgreSQL gave up and was started again)" : "(PostgreSQL went on)");
        needy.cancel(true);
    }

    private void lock() throws Exception {
        try (Connection connection = cluster.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table city in access exclusive mode");
            flood(
                    HARM_SECONDS - 1,
                    instance -> Http.request(instance, "/v1/cities?limit=20")
                            .header("Authorization", "Bearer " + key));
            TimeUnit.SECONDS.sleep(HARM_SECONDS);
            connection.rollback();
        }
    }

    private void harmInstances() throws Exception {
        harm("instance two killed, and started", Effect.NONE, () -> {
            instances.get(1).kill();
            instances.get(1).start();
        });
        harm("instance one told to end, started", Effect.NONE, () -> {
            int code = instances.get(0).terminate();
            verdict.expect(code == 0 || code == 143, "told to end, it ended with %d", code);
            instances.get(0).start();
        });
    }

    /** Many clients at once, each of which asks again until the time is over. */
    private List<Future<?>> flood(long seconds, Function<Instance, HttpRequest.Builder> asked) {
        // Else a client of Java keeps so many connections open for many minutes.
        Function<Instance, HttpRequest> request = asked.andThen(builder -> builder.header("Connection", "close").build());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return instances.stream()
                .flatMap(instance -> IntStream.range(0, FLOOD).<Future<?>>mapToObj(client -> threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        boolean served = verdict.isAsked(Http.send(instance, request.apply(instance)), 200);
                        TimeUnit.MILLISECONDS.sleep(served ? 0 : 500);
                    }
                    return null;
                })))
                .toList();
    }

    private void compute() throws Exception {
        String index = Files.readString(Path.of("src/main/resources/META-INF/examples/CompositeRequest.json"))
                + " ".repeat(LARGE_BODY);
        List<Future<?>> clients = flood(
                HARM_SECONDS,
                instance -> Http.request(instance, "/v1/rankings/composite")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(index)));
        for (Future<?> client : clients) {
            client.get();
        }
    }

    private void harm(String name, Effect effect, Cause cause) throws Exception {
        if (!name.startsWith(ONLY)) {
            return;
        }
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        health.forEach(Health::takeUnready);
        verdict.trouble(effect != Effect.NONE);
        long began = System.nanoTime();
        cause.run();
        cluster.awaitWritable();
        long ended = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep((long) (RECOVERED_SECONDS * 1000));
        verdict.trouble(false);
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        List<long[]> unready = health.stream().map(Health::takeUnready).toList();
        for (long[] span : unready) {
            verdict.expect(span == null || span[1] - ended < RECOVERED_SECONDS * 1e9, "%s: not ready again", name);
            verdict.expect(effect != Effect.WAIT_AND_NOT_READY || span != null, "%s: ready all the time", name);
        }
        report(name, began, ended, unready);
    }

    private void report(String name, long began, long ended, List<long[]> unready) {
        double[] seconds = verdict.takeSeconds();
        List<Answer> bad = verdict.takeUnserved();
        LongSummaryStatistics when = bad.stream().mapToLong(Answer::done).summaryStatistics();
        double last = bad.isEmpty() ? 0 : (when.getMax() - ended) / 1e9;
        verdict.expect(seconds.length > 0, "%s: nothing was answered at all", name);
        verdict.expect(last < RECOVERED_SECONDS, "%s: not recovered after %.1f s", name, last);
        long told = bad.stream().filter(Answer::asksToWait).count();
        System.out.printf(
                "%-34s %6.1f %7d %5d %5d %7s %7s %7.1f  %s%n",
                name,
                (ended - began) / 1e9,
                seconds.length,
                told,
                bad.size() - told,
                bad.isEmpty() ? "-" : "%.1f".formatted((when.getMin() - began) / 1e9),
                bad.isEmpty() ? "-" : "%.1f".formatted(last),
                seconds.length == 0 ? Double.NaN : seconds[seconds.length - 1],
                unready.stream()
                        .map(span -> span == null
                                ? "never"
                                : "%.1f-%.1f".formatted((span[0] - began) / 1e9, (span[1] - began) / 1e9))
                        .collect(Collectors.joining("; ")));
    }

    private List<Usage> usage() throws Exception {
        List<Usage> usage = new ArrayList<>();
        for (Instance instance : instances) {
            usage.add(Usage.of(instance, cluster));
        }
        return usage;
    }

    /** Threads and connections that have nothing to do any more are given back after some time. */
    private void compare(List<Usage> before) throws Exception {
        List<Usage> after = usage();
        for (int i = 0; i < 12 && !isBack(before, after); i++) {
            TimeUnit.SECONDS.sleep(10);
            after = usage();
        }
        for (int i = 0; i < instances.size(); i++) {
            System.out.printf(
                    "%s before: %s%n%s after what was done to the database: %s%n",
                    instances.get(i), before.get(i), instances.get(i), after.get(i));
        }
        verdict.expect(isBack(before, after), "not back to what it took before");
    }

    private static boolean isBack(List<Usage> before, List<Usage> after) {
        return IntStream.range(0, before.size()).allMatch(i -> after.get(i).isLike(before.get(i)));
    }

    private void end() throws Exception {
        threads.shutdownNow();
        try {
            for (Instance instance : instances) {
                instance.kill();
            }
        } finally {
            cluster.close();
        }
    }
}
