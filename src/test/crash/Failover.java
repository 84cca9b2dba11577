import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes the primary away from two instances behind HAProxy while they are read and written: by {@code kill -9}, by
 * freezing it, and as planned; each time the standby is promoted and followed by the other. Only real servers show what
 * that costs, and whether what was acknowledged is still there.
 *
 * <p>Needs Debian's postgresql-15 and haproxy, and to be run as root, who may become the user postgres:
 *
 * <pre>java src/test/crash/Failover.java</pre>
 */
final class Failover {
    private static final Path BIN = Path.of(System.getProperty("bin", "/usr/lib/postgresql/15/bin"));
    private static final int FIRST_PORT = Integer.getInteger("port", 8351);
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    /** What a client waits after a refusal: less than it is told to, so that more is seen. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    /** Nothing may be refused any more so many seconds after the standby was promoted. */
    private static final int LONGEST = 20;
    /** Nobody may wait so many seconds for any answer. */
    private static final int SLOWEST = 15;
    /** Long answers that had begun cannot become a refusal; their connection is broken, so that no part passes for all. */
    private static final Set<String> STREAMS = Set.of("/v1/awards.csv?year=2020", "/v1/changes/since/0");

    private static final int BROKEN_OFF = -1;
    private static final List<String> READS = List.of(
            "/v1/cities?limit=20",
            "/v1/cities/binh-duong-vn/record",
            "/v1/awards?country=VN&limit=20",
            "/v1/awards.csv?year=2020",
            "/v1/claims/times?city=binh-duong-vn&program=icf-intelligent-community-awards&stage=smart21&count=5",
            "/v1/changes/since/0");

    private final Path home = Files.createTempDirectory("city-rankings-failover-");
    private final String key = UUID.randomUUID().toString().repeat(2);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean working = true;
    private int primary = FIRST_PORT;
    private int standby = FIRST_PORT + 1;
    /** The processes of the primary while it is frozen, else null. */
    private List<Long> frozen;

    private record Refusal(long at, String method) {}

    private record Answer(int status, String retryAfter, String version, String body) {}

    private Failover() throws IOException {}

    public static void main(String... arguments) throws Exception {
        System.exit(new Failover().passes() ? 0 : 1);
    }

    private boolean passes() throws Exception {
        output("chown", "postgres", home.toString());
        List<Process> processes = new ArrayList<>();
        try {
            as("initdb", "--pgdata=" + data(primary), "--auth=trust", "--username=city_rankings", "--data-checksums");
            startServer(primary);
            psql(primary, "postgres", "create database city_rankings");
            follow();
            processes.add(instance(FIRST_PORT + 2));
            awaitReady(FIRST_PORT + 2);
            processes.add(instance(FIRST_PORT + 3));
            awaitReady(FIRST_PORT + 3);
            processes.add(balancer());
            awaitReady(FIRST_PORT + 4);
            ExecutorService clients = Executors.newCachedThreadPool();
            for (int i = 0; i < READERS + WRITERS; i++) {
                int number = i;
                clients.execute(i < READERS ? () -> read(number) : this::write);
            }
            lose("kill -9 of the primary", this::kill);
            lose("a primary that freezes", this::freeze);
            lose("a planned switch-over", () -> as("pg_ctl", "stop", "--mode=fast", "--pgdata=" + data(primary)));
            working = false;
            clients.shutdown();
            expect(clients.awaitTermination(2, TimeUnit.MINUTES), "a client still waits for its answer");
            checkAll();
            for (Process process : processes) {
                expect(process.isAlive(), "a process ended by itself: " + process.info().commandLine());
            }
        } catch (Exception broken) {
            violations.add("the test broke off: " + broken);
        }
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.waitFor();
        }
        for (int port : List.of(primary, standby)) {
            run("runuser", "-u", "postgres", "--", BIN + "/pg_ctl", "stop", "--mode=fast", "--pgdata=" + data(port));
        }
        violations.stream().limit(20).forEach(violation -> System.out.println("VIOLATION: " + violation));
        System.out.println(violations.isEmpty() ? "passed" : "FAILED, see " + home);
        if (violations.isEmpty()) {
            run("rm", "-r", home.toString());
        }
        return violations.isEmpty();
    }

    private interface Loss {
        void happen() throws Exception;
    }

    /** Prints what it cost. */
    private void lose(String how, Loss loss) throws Exception {
        TimeUnit.SECONDS.sleep(5);
        refusals.clear();
        brokenOff.set(0);
        slowest.set(0);
        int before = good.get();
        int writesBefore = acknowledged.size();
        long begun = System.nanoTime();
        loss.happen();
        TimeUnit.SECONDS.sleep(1); // whoever decides over a promotion takes some time too
        as("pg_ctl", "promote", "--pgdata=" + data(standby));
        double promoted = since(begun);
        TimeUnit.SECONDS.sleep(LONGEST);
        if (frozen != null) {
            kill();
        }
        double last = refusals.stream().mapToDouble(refusal -> (refusal.at - begun) / 1e9).max().orElse(0);
        System.out.printf(
                "%s: promoted after %.1f s; %,d answers of which %,d writes, %,d times 503 (%,d writes), the last after %.1f s; streams broken off: %d; slowest answer %.1f s%n",
                how, promoted, good.get() - before, acknowledged.size() - writesBefore, refusals.size(),
                refusals.stream().filter(refusal -> !refusal.method.equals("GET")).count(), last, brokenOff.get(), slowest.get() / 1e9);
        expect(last < promoted + LONGEST - 5, "answers are still refused");
        expect(slowest.get() < SLOWEST * 1e9, how + ": somebody waited too long");
        expect(acknowledged.size() > writesBefore, "nothing was written since");
        int lost = primary;
        primary = standby;
        standby = lost;
        run("rm", "-r", data(standby).toString());
        follow();
    }

    private void kill() throws Exception {
        if (frozen == null) {
            frozen = processes();
        }
        frozen.forEach(id -> run("kill", "-9", Long.toString(id)));
        frozen = null;
    }

    private void freeze() throws Exception {
        frozen = processes();
        frozen.forEach(id -> run("kill", "-STOP", Long.toString(id)));
    }

    /** The server and what it forked. */
    private List<Long> processes() throws IOException {
        long first = Long.parseLong(Files.readAllLines(data(primary).resolve("postmaster.pid")).get(0));
        List<Long> all = new ArrayList<>(List.of(first));
        ProcessHandle.of(first).orElseThrow().children().map(ProcessHandle::pid).forEach(all::add);
        return all;
    }

    /** Lets the standby follow the primary, which waits for it with each commit from then on. */
    private void follow() throws Exception {
        as(
                "pg_basebackup",
                "--dbname=host=127.0.0.1 user=city_rankings application_name=standby port=" + primary,
                "--pgdata=" + data(standby),
                "--write-recovery-conf",
                "--checkpoint=fast");
        startServer(standby);
        psql(primary, "postgres", "alter system set synchronous_standby_names = 'standby'");
        psql(primary, "postgres", "select pg_reload_conf()");
        for (int attempt = 0; !psql(primary, "postgres", "select sync_state from pg_stat_replication").equals("sync"); attempt++) {
            if (attempt > 100) {
                throw new IllegalStateException("the standby does not follow");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void startServer(int port) throws Exception {
        waitForNobody(port);
        as(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data(port),
                "--log=" + home.resolve(port + ".log"),
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='" + home
                        + "' -c max_connections=100 -c hot_standby_feedback=on");
    }

    /** A copy of a primary has its settings too, but nobody follows it yet for whom it could wait. */
    private void waitForNobody(int port) throws IOException {
        Path settings = data(port).resolve("postgresql.auto.conf");
        List<String> kept = Files.readAllLines(settings).stream()
                .filter(line -> !line.startsWith("synchronous_standby_names"))
                .toList();
        Files.write(settings, kept);
    }

    private void read(int number) {
        for (int i = number; working; i++) {
            check("GET", READS.get(i % READS.size()), send("GET", READS.get(i % READS.size()), "", null), 200);
        }
    }

    private void write() {
        while (working) {
            String id = "failover-" + numbers.incrementAndGet();
            String draft = "{\"id\": \"%s\", \"title\": \"A page\"}".formatted(id);
            Answer answer;
            boolean again = false;
            do {
                answer = send("POST", "/v1/sources", draft, null);
                check("POST", "/v1/sources", answer, again ? 409 : 201);
                again = true;
            } while (working && answer.status != 201 && answer.status != 409);
            if (answer.status == 201) {
                acknowledged.add(id);
                check("GET", "/v1/sources/" + id, send("GET", "/v1/sources/" + id, "", answer.version), 200);
            }
        }
    }

    private void check(String method, String path, Answer answer, int asked) {
        if (answer.status == 503 && !answer.retryAfter.isEmpty()) {
            refusals.add(new Refusal(System.nanoTime(), method));
            LockSupport.parkNanos(PAUSE);
        } else if (answer.status == asked || answer.status == 201) {
            good.incrementAndGet();
        } else if (answer.status == BROKEN_OFF && STREAMS.contains(path)) {
            brokenOff.incrementAndGet();
        } else {
            violations.add("%s %s was answered %s".formatted(method, path, answer));
        }
    }

    private void checkAll() {
        int there = 0;
        for (String id : acknowledged) {
            Answer answer = send("GET", "/v1/sources/" + id, "", null);
            there += answer.status == 200 ? 1 : 0;
            expect(answer.status == 200, id + " was acknowledged and is lost: " + answer);
        }
        System.out.printf("writes acknowledged: %,d, still there: %,d%n", acknowledged.size(), there);
    }

    private Answer send(String method, String path, String body, String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (FIRST_PORT + 4) + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        if (!method.equals("GET")) {
            request.headers("Authorization", "Bearer " + key, "Content-Type", "application/json");
        }
        if (version != null) {
            request.header("Data-Version", version);
        }
        long sent = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.headers().firstValue("Data-Version").orElse(null),
                    response.statusCode() == 200 ? "" : response.body());
        } catch (IOException | InterruptedException none) {
            boolean begun = none.toString().contains("chunked transfer encoding");
            return new Answer(begun ? BROKEN_OFF : 0, "", null, none.toString());
        } finally {
            slowest.accumulateAndGet(System.nanoTime() - sent, Math::max);
        }
    }

    private Process instance(int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-Xmx200m", "-jar", "target/quarkus-app/quarkus-run.jar");
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        String servers = "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/city_rankings?targetServerType="
                .formatted(FIRST_PORT, FIRST_PORT + 1);
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", servers + "primary",
                        "QUARKUS_DATASOURCE_READ_JDBC_URL", servers + "preferSecondary",
                        "QUARKUS_DATASOURCE_USERNAME", "city_rankings",
                        "CITY_RANKINGS_ADMIN_KEY", key));
        return command.redirectErrorStream(true)
                .redirectOutput(home.resolve(port + ".log").toFile())
                .start();
    }

    private Process balancer() throws IOException {
        ProcessBuilder command = new ProcessBuilder("haproxy", "-db", "-f", "docker/haproxy.cfg");
        command.environment()
                .putAll(Map.of(
                        "LISTEN", "127.0.0.1:" + (FIRST_PORT + 4),
                        "INSTANCE_ONE", "127.0.0.1:" + (FIRST_PORT + 2),
                        "INSTANCE_TWO", "127.0.0.1:" + (FIRST_PORT + 3)));
        return command.redirectErrorStream(true)
                .redirectOutput(home.resolve("haproxy.log").toFile())
                .start();
    }

    private void awaitReady(int port) throws Exception {
        for (int attempt = 0; attempt < 900; attempt++) {
            try {
                URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
                if (http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("nothing is ready at port " + port);
    }

    private Path data(int port) {
        return home.resolve("data-" + port);
    }

    private String psql(int port, String database, String statement) throws Exception {
        return as("psql", "-XAt", "-h", "127.0.0.1", "-U", "city_rankings", "-p", "" + port, "-d", database, "-c", statement);
    }

    /** What a program of PostgreSQL says, run as its user. */
    private String as(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("runuser", "-u", "postgres", "--", BIN.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return output(command.toArray(String[]::new));
    }

    private String output(String... command) throws Exception {
        Path output = home.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
        }
        return Files.readString(output).strip();
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
