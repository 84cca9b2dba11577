import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/**
 * Kills the service with {@code kill -9} again and again while it takes 1,000 writes, and looks for each of them after
 * every restart. Only a real kill shows whether an answer of 201 is a promise that holds.
 */
final class KillNine {
    private static final int WRITES = 1_000;
    private static final List<Integer> ROUNDS = List.of(100, 300, 500, 700, 900, WRITES);
    private static final String SMART21 = "/v1/awards?program=icf-intelligent-community-awards&year=2020&stage=smart21";
    private static final String HEAD =
            """
            {"id":"crash-%1$d-vn","name":"Crash %1$d","kind":"city","country":"VN",""";
    private static final String PARTS =
            """
            "names":[{"name":"Crash %1$d b","language":"vi","kind":"native","sources":[]},\
            {"name":"Crash %1$d a","language":"en","kind":"official","sources":[]}],\
            "populations":[{"population":%1$d,"year":2020,"sources":[]}]""";

    private final SecureRandom random = new SecureRandom();
    private final String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateSeed(32));
    // Not a port that the system takes for connections of its own, as it could between a kill and the restart.
    private final int port = random.ints(20_000, 30_000).filter(KillNine::isFree).findFirst().getAsInt();
    private final Path home = Files.createTempDirectory("city-rankings-kill-nine-").toRealPath();
    private final Path jar;
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> cutOff = ConcurrentHashMap.newKeySet();
    private final Set<Integer> foundWhole = ConcurrentHashMap.newKeySet();
    private final Set<Integer> foundAbsent = ConcurrentHashMap.newKeySet();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final List<String> starts = new ArrayList<>();
    private HttpClient http;
    private Process service;
    private volatile boolean killed;
    private int serversLeft;

    private KillNine(Path jar) throws IOException {
        this.jar = jar.toRealPath();
    }

    public static void main(String... arguments) throws Exception {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/quarkus-app/quarkus-run.jar");
        System.exit(new KillNine(jar).passes() ? 0 : 1);
    }

    private boolean passes() throws Exception {
        long began = System.nanoTime();
        try {
            start();
            for (int enough : ROUNDS) {
                // A round that fails is the last, so that what it left can be looked at.
                if (violations.isEmpty()) {
                    write(enough);
                    checkAll();
                }
            }
            stop();
        } catch (Exception broken) {
            violations.add("the test broke off: " + broken);
        }
        cleanUp();
        report(since(began));
        return violations.isEmpty();
    }

    private void start() throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        ProcessBuilder command = new ProcessBuilder(java, "-jar", jar.toString()).directory(home.toFile());
        command.redirectErrorStream(true);
        // Else a setting of whoever runs the test could lead the writes into a database that is in use.
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().put("CITY_RANKINGS_HOME", home.toString());
        command.environment().put("CITY_RANKINGS_ADMIN_KEY", key);
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("service.log").toFile()));
        // The connections of an earlier client died with the service; with HTTP/1.1 each writer has its own.
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long began = System.nanoTime();
        service = command.start();
        while (send("GET", "/health/ready", "").status != 200) {
            if (!service.isAlive() || since(began) > 90) {
                throw new IllegalStateException("the service does not start, see service.log");
            }
            Thread.sleep(50);
        }
        starts.add("%.1f".formatted(since(began)));
    }

    /** Writes what is not acknowledged yet; once enough of it is, kills the service and starts it again. */
    private void write(int enough) throws Exception {
        killed = false;
        ExecutorService writers = Executors.newFixedThreadPool(4);
        IntStream.rangeClosed(1, WRITES).forEach(n -> writers.execute(() -> create(n)));
        writers.shutdown();
        while (!writers.isTerminated() && acknowledged.size() < enough) {
            Thread.sleep(1);
        }
        if (enough < WRITES) {
            // Anywhere within a write, not just after an answer.
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            killed = true;
            service.destroyForcibly();
            restart();
        }
        expect(writers.awaitTermination(2, TimeUnit.MINUTES), "the writers do not end");
    }

    private void create(int n) {
        if (killed || acknowledged.contains(n)) {
            return;
        }
        int due = foundWhole.contains(n) ? 409 : 201;
        Answer answer = send("POST", "/v1/cities", (HEAD + PARTS + "}").formatted(n));
        if (answer.status == due) {
            acknowledged.add(n);
        } else if (answer.status == 0 && killed) {
            cutOff.add(n);
        } else {
            violations.add("write %d was to be answered %d, but got %s".formatted(n, due, answer));
        }
    }

    private void restart() throws Exception {
        expect(service.waitFor() == 128 + 9, "the service had ended before the kill: %d", service.exitValue());
        Set<Long> before = servers();
        serversLeft += before.isEmpty() ? 0 : 1;
        start();
        before.retainAll(servers());
        expect(before.isEmpty(), "PostgreSQL processes from before the kill are still there: %s", before);
    }

    private void checkAll() {
        IntStream.rangeClosed(1, WRITES).parallel().forEach(this::check);
        Answer smart21 = send("GET", SMART21, "");
        expect(smart21.isPage(21), "the example data are not whole: %s", smart21);
        cutOff.clear();
    }

    private void check(int n) {
        Answer city = send("GET", "/v1/cities/crash-%d-vn".formatted(n), "");
        Answer changes = send("GET", "/v1/changes?record=cities/crash-%d-vn".formatted(n), "");
        boolean whole = city.status == 200
                && city.body.startsWith(HEAD.formatted(n))
                && city.body.contains(PARTS.formatted(n))
                && changes.isPage(1)
                && changes.body.contains("\"action\":\"created\",\"record\":\"cities/crash-%d-vn\",".formatted(n));
        boolean absent = city.status == 404 && changes.isPage(0);
        if (acknowledged.contains(n) || foundWhole.contains(n)) {
            expect(whole, "city %d is lost or damaged: %s, %s", n, city, changes);
        } else if (cutOff.contains(n)) {
            expect(whole || absent, "city %d is half there: %s, %s", n, city, changes);
            (whole ? foundWhole : foundAbsent).add(n);
        } else {
            expect(absent, "city %d is there though never sent: %s, %s", n, city, changes);
        }
    }

    private void stop() throws Exception {
        // Where running servers could not be seen, not to see any in the end would prove nothing.
        expect(!servers().isEmpty() || !Files.exists(Path.of("/proc")), "the running PostgreSQL cannot be seen");
        service.destroy();
        expect(service.waitFor(60, TimeUnit.SECONDS), "SIGTERM does not end the service");
        expect(servers().isEmpty(), "PostgreSQL outlives the service: %s", servers());
    }

    private void cleanUp() throws Exception {
        service.destroyForcibly().waitFor();
        servers().forEach(id -> ProcessHandle.of(id).ifPresent(ProcessHandle::destroy));
        if (violations.isEmpty()) {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private Set<Long> servers() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::isServer).collect(Collectors.toSet());
    }

    /** Whether it is a PostgreSQL on the directory: all its processes work there, but only the first names it. */
    private boolean isServer(long id) {
        Path process = Path.of("/proc", String.valueOf(id));
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline"))).contains("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).startsWith(home);
        } catch (IOException endedOrNoLinux) {
            return false;
        }
    }

    /** The answer, or one with status 0 where none came. */
    private Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers("Authorization", "Bearer " + key, "Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException noAnswer) {
            return new Answer(0, noAnswer.toString());
        }
    }

    private void expect(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            violations.add(otherwise.formatted(details));
        }
    }

    private void report(double seconds) {
        System.out.printf("writes acknowledged: %d of %d%n", acknowledged.size(), WRITES);
        System.out.printf("kills: %d, leaving a PostgreSQL behind: %d%n", starts.size() - 1, serversLeft);
        System.out.printf("not answered, found whole: %d, found absent: %d%n", foundWhole.size(), foundAbsent.size());
        System.out.printf("seconds until ready, first and after each kill: %s%n", String.join(" ", starts));
        violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
        System.out.printf("%s after %.0f seconds%n", violations.isEmpty() ? "passed" : "FAILED, see " + home, seconds);
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private record Answer(int status, String body) {
        boolean isPage(int total) {
            return status == 200
                    && body.startsWith("{\"items\":[" + (total == 0 ? "]" : "{"))
                    && body.endsWith("],\"next\":null,\"total\":{\"value\":%d,\"exact\":true}}".formatted(total));
        }
    }
}
