import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.*;
import java.util.stream.*;

/**
 * How many reads the service answers while it computes heavy indices, against how many it answers otherwise: starts the
 * packaged program on a directory of its own and lets wrk read, in turns with and without that work.
 */
final class Reads {
    private static final int ROUNDS = 7;
    private static final String SECONDS = "5";
    private static final int CLIENTS = 4;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments.length > 0 ? arguments[0] : "target/bench-reads").toAbsolutePath();
        Files.createDirectories(home);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process service = start(home, port);
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            for (long end = System.nanoTime() + 90_000_000_000L; !ready(base); Thread.sleep(100)) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the service does not start, see " + home.resolve("service.log"));
                }
            }
            measure(base);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static Process start(Path home, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-jar", "target/quarkus-app/quarkus-run.jar");
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().put("CITY_RANKINGS_HOME", home.toString());
        command.environment().put("CITY_RANKINGS_CACHE_BYTES", "0");
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return command.redirectErrorStream(true)
                .redirectOutput(home.resolve("service.log").toFile())
                .start();
    }

    private static boolean ready(URI base) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(base.resolve("/health/ready")).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void measure(URI base) throws Exception {
        String address = base.resolve("/v1/awards").toString();
        read(address);
        double[] idle = new double[ROUNDS];
        double[] busy = new double[ROUNDS];
        String heavy = heavy();
        System.out.printf("%8s %8s %6s %9s  reads a second, computed indices%n", "idle", "busy", "kept", "computed");
        for (int round = 0; round < ROUNDS; round++) {
            idle[round] = read(address);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger computed = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> compute(base.resolve("/v1/rankings/composite"), heavy, stop, computed));
            }
            Thread.sleep(1000);
            busy[round] = read(address);
            stop.set(true);
            clients.shutdown();
            clients.awaitTermination(2, TimeUnit.MINUTES);
            System.out.printf("%8.0f %8.0f %5.0f%% %9d%n", idle[round], busy[round], 100 * busy[round] / idle[round], computed.get());
            if (computed.get() == 0) {
                throw new IllegalStateException("nothing was computed meanwhile");
            }
        }
        Arrays.sort(idle);
        Arrays.sort(busy);
        System.out.printf(
                "%8.0f %8.0f %5.0f%%            medians%n",
                idle[ROUNDS / 2], busy[ROUNDS / 2], 100 * busy[ROUNDS / 2] / idle[ROUNDS / 2]);
    }

    private static double read(String address) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c8", "-d" + SECONDS, address)
                .redirectErrorStream(true)
                .start();
        String told = new String(wrk.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(told);
        if (wrk.waitFor() != 0 || !rate.find() || told.contains("Non-2xx")) {
            throw new IllegalStateException(told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Void compute(URI address, String heavy, AtomicBoolean stop, AtomicInteger computed) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(heavy))
                .build();
        while (!stop.get()) {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("computing gave " + status);
            }
            computed.incrementAndGet();
        }
        return null;
    }

    /** 500 cities, 50 indicators, and as many draws with pairs as the limit lets through. */
    private static String heavy() {
        Random random = new Random(1);
        String cities = IntStream.range(0, 500).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));
        String columns = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":\"i%d\",\"direction\":\"higher\",\"values\":%s}"
                        .formatted(i, random.ints(500, 0, 1000).boxed().toList()))
                .collect(Collectors.joining(","));
        String leaves = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":\"i%d\",\"indicator\":\"i%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        return """
                {"data":{"cities":[%s],"indicators":[%s]},"method":{"index":{"id":"index","children":[%s]}},
                 "uncertainty":{"draws":30000,"pairs":true}}"""
                .formatted(cities, columns, leaves);
    }
}
