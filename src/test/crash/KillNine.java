import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills the service with {@code kill -9} again and again while it takes 1,000 writes, and looks for each of them after
 * every restart. Only a real kill shows whether an answer of 201 is a promise that holds.
 */
final class KillNine {
    private static final int WRITES = 1_000;
    private static final int WRITERS = 4;
    private static final int[] KILLS_AFTER = {100, 300, 500, 700, 900};
    private static final int START_SECONDS = 90;
    private static final String SMART21 = "/v1/awards?program=icf-intelligent-community-awards&year=2020&stage=smart21";

    private final SecureRandom random = new SecureRandom();
    private final Path jar;
    private final Path home;
    private final Path log;
    private final int port;
    private final String key;
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<Integer> foundWhole = ConcurrentHashMap.newKeySet();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final List<String> starts = new ArrayList<>();
    private HttpClient http;
    private Process service;
    private volatile boolean killed;
    private int lost;
    private int lostAndWhole;
    private int postmastersLeft;

    private KillNine(Path jar) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.home = Files.createTempDirectory("city-rankings-kill-9-").toRealPath();
        this.log = home.resolve("service.log");
        this.port = freePort();
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        this.key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static void main(String... arguments) throws Exception {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/quarkus-app/quarkus-run.jar");
        System.exit(new KillNine(jar).passes() ? 0 : 1);
    }

    private boolean passes() throws Exception {
        long began = System.nanoTime();
        try {
            start();
            checkExample();
            for (int enough : KILLS_AFTER) {
                write(enough);
                restart();
                checkAll();
            }
            write(WRITES);
            checkAll();
            expect(acknowledged.size() == WRITES, "only %d writes were acknowledged", acknowledged.size());
            stop();
        } catch (IOException | IllegalStateException broken) {
            violations.add(broken.toString());
        } finally {
            cleanUp();
        }
        report((System.nanoTime() - began) / 1e9);
        return violations.isEmpty();
    }

    private void start() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
        // Else a setting of whoever runs the test could lead the writes into a database that is in use.
        command.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CITY_RANK"));
        command.environment().put("CITY_RANKINGS_HOME", home.toString());
        command.environment().put("CITY_RANKINGS_ADMIN_KEY", key);
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.directory(home.toFile()).redirectErrorStream(true);
        long began = System.nanoTime();
        service = command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        // A new client, since the connections of the old one died with the service; with HTTP/1.1 each writer has one.
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (!isReady()) {
            if (!service.isAlive() || System.nanoTime() - began > START_SECONDS * 1e9) {
                throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
        killed = false;
        starts.add("%.1f".formatted((System.nanoTime() - began) / 1e9));
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Writes what is not acknowledged; once enough of it is, the service is killed, unless that is the last of it. */
    private void write(int enough) throws InterruptedException {
        Queue<Integer> left = new ConcurrentLinkedQueue<>(
                numbers().filter(n -> !acknowledged.contains(n)).boxed().toList());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> writeFrom(left));
        }
        writers.shutdown();
        while (!writers.isTerminated() && acknowledged.size() < enough) {
            Thread.sleep(1);
        }
        if (enough < WRITES) {
            // Anywhere between two answers, not just after one.
            Thread.sleep(random.nextInt(20), random.nextInt(1_000_000));
            killed = true;
            service.destroyForcibly();
        }
        expect(writers.awaitTermination(2, TimeUnit.MINUTES), "the writers hang");
    }

    private void writeFrom(Queue<Integer> left) {
        for (Integer n = left.poll(); n != null; n = left.poll()) {
            int promised = foundWhole.contains(n) ? 409 : 201;
            try {
                HttpResponse<String> answer = send(request("/v1/cities").POST(BodyPublishers.ofString(city(n))));
                expect(answer.statusCode() == promised, "write %d: not %d but %s", n, promised, told(answer));
                if (answer.statusCode() == promised) {
                    acknowledged.add(n);
                }
            } catch (IOException noAnswer) {
                unanswered.add(n);
                expect(killed, "write %d failed while the service was running: %s", n, noAnswer);
                return;
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** Starts on what the kill left, where whatever PostgreSQL outlived it must be gone afterwards. */
    private void restart() throws IOException, InterruptedException {
        service.waitFor();
        expect(service.exitValue() == 128 + 9, "the service ended with %d, not by kill -9", service.exitValue());
        Set<Long> left = postgres();
        postmastersLeft += left.isEmpty() ? 0 : 1;
        start();
        left.retainAll(postgres());
        expect(left.isEmpty(), "PostgreSQL processes outlived the restart: %s", left);
    }

    private void checkAll() throws IOException, InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(WRITERS);
        numbers().forEach(n -> readers.execute(() -> check(n)));
        readers.shutdown();
        expect(readers.awaitTermination(2, TimeUnit.MINUTES), "the readers hang");
        checkExample();
        lost += unanswered.size();
        lostAndWhole += (int) unanswered.stream().filter(foundWhole::contains).count();
        unanswered.clear();
    }

    private void check(int n) {
        try {
            HttpResponse<String> city = get("/v1/cities/crash-%d-vn".formatted(n));
            HttpResponse<String> changes = get("/v1/changes?record=cities/crash-%d-vn".formatted(n));
            boolean whole = isWhole(n, city) && isCreatedOnce(n, changes);
            boolean absent = city.statusCode() == 404 && hasNone(changes);
            boolean promised = acknowledged.contains(n) || foundWhole.contains(n);
            boolean possible = promised || unanswered.contains(n);
            expect(
                    promised ? whole : possible ? whole || absent : absent,
                    "city %d, %s: %s and %s",
                    n,
                    promised ? "which must be there" : possible ? "not answered, is half there" : "which was never sent",
                    told(city),
                    told(changes));
            if (whole && !acknowledged.contains(n)) {
                foundWhole.add(n);
            }
        } catch (IOException | InterruptedException failed) {
            violations.add("city %d cannot be read: %s".formatted(n, failed));
        }
    }

    private static boolean isWhole(int n, HttpResponse<String> city) {
        String body = city.body();
        return city.statusCode() == 200
                && body.startsWith("{\"id\":\"crash-%d-vn\",\"name\":\"Crash %d\",".formatted(n, n))
                && body.contains("{\"name\":\"Crash %d a\",\"language\":\"en\",\"kind\":\"official\"".formatted(n))
                && body.contains("{\"name\":\"Crash %d b\",\"language\":\"vi\",\"kind\":\"native\"".formatted(n))
                && body.contains("\"populations\":[{\"population\":%d,\"year\":2020,".formatted(n))
                && count("\"language\":", body) == 2
                && count("\"population\":", body) == 1;
    }

    private static boolean isCreatedOnce(int n, HttpResponse<String> changes) {
        String body = changes.body();
        return changes.statusCode() == 200
                && body.endsWith("\"next\":null,\"total\":{\"value\":1,\"exact\":true}}")
                && count("\"action\":", body) == 1
                && body.contains("\"action\":\"created\",\"record\":\"cities/crash-%d-vn\",".formatted(n))
                && Stream.of("\"Crash %d\"", "\"Crash %d a\"", "\"Crash %d b\"")
                        .allMatch(name -> count(name.formatted(n), body) == 1);
    }

    private static boolean hasNone(HttpResponse<String> changes) {
        return changes.statusCode() == 200
                && changes.body().equals("{\"items\":[],\"next\":null,\"total\":{\"value\":0,\"exact\":true}}");
    }

    private void checkExample() throws IOException, InterruptedException {
        HttpResponse<String> smart21 = get(SMART21);
        boolean there = smart21.statusCode() == 200 && smart21.body().contains("\"total\":{\"value\":21,\"exact\":true}");
        expect(there, "the example data are not all there: %s", told(smart21));
    }

    private void stop() throws IOException, InterruptedException {
        boolean visible = !Files.isDirectory(Path.of("/proc/self")) || !postgres().isEmpty();
        expect(visible, "the PostgreSQL of the running service is not seen, so its end could not be either");
        service.destroy();
        expect(service.waitFor(60, TimeUnit.SECONDS), "SIGTERM does not stop the service within 60 seconds");
        expect(postgres().isEmpty(), "PostgreSQL processes outlived the service: %s", postgres());
    }

    /** What a failed run leaves must not outlive the test; only processes on its own directory are ended. */
    private void cleanUp() throws IOException, InterruptedException {
        if (service != null) {
            service.destroyForcibly().waitFor();
        }
        for (Long left : postgres()) {
            ProcessHandle.of(left).ifPresent(ProcessHandle::destroy);
        }
        if (violations.isEmpty()) {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The PostgreSQL processes on the directory; only the first has it in its command line, the others stand in it. */
    private Set<Long> postgres() throws IOException {
        Set<Long> found = new TreeSet<>();
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                processes.filter(process -> process.getFileName().toString().matches("\\d+"))
                        .filter(this::isPostgres)
                        .forEach(process -> found.add(Long.valueOf(process.getFileName().toString())));
            }
        }
        return found;
    }

    private boolean isPostgres(Path process) {
        try {
            String command = Files.readString(process.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1);
            return command.contains("postgres")
                    && (command.contains(home.toString())
                            || Files.readSymbolicLink(process.resolve("cwd")).startsWith(home));
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    private void report(double seconds) {
        System.out.printf("writes acknowledged: %d of %d%n", acknowledged.size(), WRITES);
        System.out.printf("kills: %d, after about %s writes%n", KILLS_AFTER.length, List.of(100, 300, 500, 700, 900));
        System.out.printf("writes cut off by a kill, as expected: %d%n", lost);
        System.out.printf("of these found whole: %d, absent: %d%n", lostAndWhole, lost - lostAndWhole);
        System.out.printf("kills that left a PostgreSQL running: %d%n", postmastersLeft);
        System.out.printf("seconds until ready, first start and restarts: %s%n", String.join(", ", starts));
        System.out.printf("seconds in all: %.1f%n", seconds);
        violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
    }
}
