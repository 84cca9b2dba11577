import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import org.cityrankings.database.EmbeddedPostgres;

/**
 * Whether an instance can be stopped without anybody noticing: two of them behind HAProxy over one database, readers
 * that never pause, and a SIGTERM to each in turn. Every answer must be a 200.
 *
 * <pre>java -cp 'target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' src/bench/Drain.java</pre>
 */
final class Drain {
    private static final int READERS = 4;
    private static final String DELAY = "4S";
    private static final List<String> ADDRESSES = List.of(
            "/v1/cities?limit=20",
            "/v1/cities/binh-duong-vn",
            "/v1/awards?country=VN&limit=20",
            "/v1/programs/sdg-index-european-cities/editions/2019/ranking?basis=recomputed");

    private final Path home = Files.createTempDirectory("city-rankings-drain-");
    private final int first = Integer.getInteger("port", 8321);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final LongAdder answers = new LongAdder();
    private final AtomicLong slowest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean reading = true;

    private Drain() throws IOException {}

    public static void main(String... arguments) throws Exception {
        System.exit(new Drain().passes() ? 0 : 1);
    }

    private boolean passes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("postgres"))) {
            Process one = start(first, postgres);
            awaitReady(first);
            Process two = start(first + 1, postgres);
            awaitReady(first + 1);
            Process balancer = balancer();
            awaitReady(first + 2);
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            for (int i = 0; i < READERS; i++) {
                int number = i;
                readers.execute(() -> read(number));
            }
            TimeUnit.SECONDS.sleep(3);
            stop("one", one, first);
            one = start(first, postgres);
            awaitReady(first);
            TimeUnit.SECONDS.sleep(5);
            stop("two", two, first + 1);
            TimeUnit.SECONDS.sleep(2);
            reading = false;
            readers.shutdown();
            readers.awaitTermination(1, TimeUnit.MINUTES);
            balancer.destroy();
            one.destroy();
            one.waitFor();
        }
        System.out.printf(
                "%,d answers by %d readers while both instances were stopped, slowest %,d ms; not 200: %d%n",
                answers.sum(), READERS, slowest.get(), failures.size());
        failures.stream().limit(10).forEach(System.out::println);
        return failures.isEmpty() && answers.sum() > 100;
    }

    private void read(int number) {
        for (int i = number; reading; i++) {
            String address = ADDRESSES.get(i % ADDRESSES.size());
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer =
                        http.send(request(first + 2, address), HttpResponse.BodyHandlers.ofString());
                answers.increment();
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + address + " " + answer.body());
                }
            } catch (IOException | InterruptedException broken) {
                failures.add(broken + " " + address);
            }
            slowest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
        }
    }

    /** Prints when it was no longer ready, and when it was gone. */
    private void stop(String name, Process instance, int port) throws Exception {
        long began = System.nanoTime();
        instance.destroy();
        while (status(port, "/health/ready") == 200) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long unready = (System.nanoTime() - began) / 1_000_000;
        int still = status(port, "/v1/cities?limit=1");
        instance.waitFor();
        System.out.printf(
                "instance %s: no longer ready after %,d ms, when it still answered %d; gone after %,d ms%n",
                name, unready, still, (System.nanoTime() - began) / 1_000_000);
        if (still != 200) {
            failures.add("an instance that is no longer ready must still answer");
        }
    }

    private Process start(int port, EmbeddedPostgres postgres) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-Xmx160m", "-jar", "target/quarkus-app/quarkus-run.jar");
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.server().jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.server().user(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.server().password(),
                        "QUARKUS_SHUTDOWN_DELAY", DELAY,
                        "CITY_RANKINGS_ADMIN_KEY", "0".repeat(64)));
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(port + ".log").toFile()))
                .start();
    }

    private Process balancer() throws IOException {
        ProcessBuilder command = new ProcessBuilder("haproxy", "-db", "-f", "docker/haproxy.cfg");
        command.environment()
                .putAll(Map.of(
                        "LISTEN", "127.0.0.1:" + (first + 2),
                        "INSTANCE_ONE", "127.0.0.1:" + first,
                        "INSTANCE_TWO", "127.0.0.1:" + (first + 1)));
        return command.redirectErrorStream(true)
                .redirectOutput(home.resolve("haproxy.log").toFile())
                .start();
    }

    private void awaitReady(int port) throws Exception {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (status(port, "/health/ready") == 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("nothing is ready at port " + port + "; see the logs in " + home);
    }

    private int status(int port, String path) throws InterruptedException {
        try {
            return http.send(request(port, path), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }
}
