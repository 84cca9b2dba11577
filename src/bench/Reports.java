import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;

/**
 * How long the service takes to answer over 150,000 cities and a million awards: starts the packaged program on a
 * directory of its own, fills it with {@code million.sql} unless that is done, and asks each address in turn.
 */
final class Reports {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;
    private static final List<String> ADDRESSES =
            List.of(
                    "/v1/rankings/cities",
                    "/v1/rankings/cities?limit=500&offset=20000",
                    "/v1/rankings/cities?ties=dense&stage=finalist",
                    "/v1/rankings/cities?metric=points",
                    "/v1/rankings/cities?metric=points&weights=1:1,2:3,3:10",
                    "/v1/rankings/cities?program=program-7",
                    "/v1/rankings/cities?country=US",
                    "/v1/rankings/cities?kind=metro",
                    "/v1/rankings/cities?fromYear=2015&toYear=2020",
                    "/v1/rankings/cities?asOf=2012-06-30",
                    "/v1/rankings/cities?lineage=successor",
                    "/v1/rankings/countries",
                    "/v1/rankings/countries?metric=cities",
                    "/v1/rankings/countries?metric=points",
                    "/v1/rankings/countries?stage=finalist",
                    "/v1/rankings/countries?program=program-7",
                    "/v1/rankings/countries?asOf=2012-06-30",
                    "/v1/rankings/countries?lineage=successor",
                    "/v1/streaks",
                    "/v1/streaks?limit=500",
                    "/v1/streaks?minLength=1&offset=1000",
                    "/v1/streaks?stage=winner",
                    "/v1/streaks?program=program-7",
                    "/v1/streaks?country=US",
                    "/v1/streaks?asOf=2012-06-30",
                    "/v1/streaks?lineage=successor",
                    "/v1/firsts",
                    "/v1/firsts?by=kind",
                    "/v1/firsts?program=program-7",
                    "/v1/cities/city-4711/record",
                    "/v1/cities/city-4711/timeline",
                    "/v1/countries/VN/timeline",
                    "/v1/claims/first?city=city-4711&program=program-7&stage=listed&among=country");

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments.length > 0 ? arguments[0] : "target/bench").toAbsolutePath();
        List<String> addresses = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : ADDRESSES;
        Files.createDirectories(home);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process service = start(home, port);
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (long end = System.nanoTime() + 90_000_000_000L; ask(http, base.resolve("/health/ready")) != 200; ) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the service does not start, see " + home.resolve("service.log"));
                }
                Thread.sleep(100);
            }
            fill(home);
            measure(http, base, addresses);
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

    private static void fill(Path home) throws Exception {
        String port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "city_rankings",
                        Files.readString(home.resolve("password")));
                Statement statement = database.createStatement()) {
            if (count(statement, "city") < 150_000) {
                for (String sql : Files.readString(Path.of("src/bench/million.sql")).split(";\n")) {
                    statement.execute(sql);
                }
            }
            System.out.printf(
                    "%,d cities, %,d awards%n", count(statement, "city"), count(statement, "award"));
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static void measure(HttpClient http, URI base, List<String> addresses) {
        System.out.printf("%8s %8s %8s  milliseconds of %d rounds%n", "least", "median", "most", ROUNDS);
        for (String address : addresses) {
            List<Double> times = new ArrayList<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long began = System.nanoTime();
                int status = ask(http, base.resolve(address));
                if (status != 200) {
                    throw new IllegalStateException(address + " gave " + status);
                }
                if (round >= 0) {
                    times.add((System.nanoTime() - began) / 1e6);
                }
            }
            Collections.sort(times);
            System.out.printf(
                    "%8.0f %8.0f %8.0f  %s%n", times.get(0), times.get(ROUNDS / 2), times.get(ROUNDS - 1), address);
        }
    }

    private static int ask(HttpClient http, URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (IOException | InterruptedException noAnswer) {
            return 0;
        }
    }
}
