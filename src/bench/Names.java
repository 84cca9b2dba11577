import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.function.UnaryOperator;

/**
 * How long search, suggestions and reconciliation take over 150,000 cities with 600,000 names: starts the packaged
 * program on a directory of its own, fills it with {@code names.sql} unless that is done, and asks for names drawn from
 * the record as they are, with errors, and as they are being typed; no question comes twice.
 */
final class Names {
    private static final int WARM_UP = 100;
    private static final int BATCH = 1_000;
    private static final Random RANDOM = new Random(20191024);

    /** A kind of question: an address that the text is put behind, how many names are drawn, what is done to them. */
    private record Group(String title, String address, int count, UnaryOperator<String> text) {}

    private static final List<Group> GROUPS = List.of(
            new Group("search: a name", "/v1/search?q=", 1000, name -> name),
            new Group("search: a name with one error", "/v1/search?q=", 1000, Names::misspelled),
            new Group("search: a name with two errors", "/v1/search?q=", 500, name -> misspelled(misspelled(name))),
            new Group("search: words in another order", "/v1/search?q=", 500, Names::reversed),
            new Group("search: a name in one country", "/v1/search?country=US&q=", 500, name -> name),
            new Group("search: a beginning of 3 letters", "/v1/search?q=", 300, name -> beginning(name, 3)),
            new Group("suggest: 1 letter", "/v1/search?mode=suggest&q=", 40, name -> beginning(name, 1)),
            new Group("suggest: 2 letters", "/v1/search?mode=suggest&q=", 300, name -> beginning(name, 2)),
            new Group("suggest: 3 letters", "/v1/search?mode=suggest&q=", 500, name -> beginning(name, 3)),
            new Group("suggest: 5 letters", "/v1/search?mode=suggest&q=", 1000, name -> beginning(name, 5)),
            new Group("suggest: 2 letters in one country", "/v1/search?mode=suggest&country=VN&q=", 300, name -> beginning(name, 2)),
            new Group("cities with a name", "/v1/cities?q=", 300, name -> name));

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments.length > 0 ? arguments[0] : "target/bench-names").toAbsolutePath();
        Files.createDirectories(home);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process service = start(home, port);
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (long end = System.nanoTime() + 90_000_000_000L; ask(http, get(base, "/health/ready")) != 200; ) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the service does not start, see " + home.resolve("service.log"));
                }
                Thread.sleep(100);
            }
            List<String> names = fill(home);
            System.out.printf("%8s %8s %8s %8s  milliseconds%n", "median", "p99", "most", "asked");
            for (Group group : GROUPS) {
                measure(http, base, group, names);
            }
            reconcile(http, base, names);
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

    /** Fills the record, and gives all names in an order that is the same each time and as good as random. */
    private static List<String> fill(Path home) throws Exception {
        String port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        List<String> names = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "city_rankings",
                        Files.readString(home.resolve("password")));
                Statement statement = database.createStatement()) {
            try (ResultSet filled = statement.executeQuery("select count(*) >= 600000 from search_name")) {
                filled.next();
                if (!filled.getBoolean(1)) {
                    for (String sql : Files.readString(Path.of("src/bench/names.sql")).split(";\n")) {
                        statement.execute(sql);
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select name from search_name where id like 'named-%' order by hashtext(id || name_kind), id, name")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        System.out.printf("%,d names%n", names.size());
        return names;
    }

    private static void measure(HttpClient http, URI base, Group group, List<String> names) {
        List<Double> times = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (int i = RANDOM.nextInt(1000), warm = 0; times.size() < group.count() && i < names.size(); i++) {
            String text = group.text().apply(names.get(i));
            if (text.isBlank() || !asked.add(text)) {
                continue;
            }
            long began = System.nanoTime();
            int status = ask(http, get(base, group.address() + URLEncoder.encode(text, StandardCharsets.UTF_8)));
            if (status != 200) {
                throw new IllegalStateException(group.title() + " '" + text + "' gave " + status);
            }
            if (warm++ >= Math.min(WARM_UP, group.count() / 5)) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        System.out.printf(
                "%8.1f %8.1f %8.1f %8d  %s%n",
                times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.get(times.size() - 1), times.size(), group.title());
    }

    private static void reconcile(HttpClient http, URI base, List<String> names) {
        for (int round = 0; round < 2; round++) {
            StringJoiner queries = new StringJoiner(",", "{", "}");
            for (int i = 0; i < BATCH; i++) {
                String name = names.get(50_000 + round * BATCH + i);
                String asked = (i % 4 == 0 ? misspelled(name) : name).replaceAll("[\"\\\\]", "");
                queries.add("\"q" + i + "\":{\"query\":\"" + asked + "\"}");
            }
            String form = "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/reconcile"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            long began = System.nanoTime();
            System.out.printf(
                    "%d names reconciled in a batch, a quarter with an error: status %d, %.0f ms%n",
                    BATCH, ask(http, request), (System.nanoTime() - began) / 1e6);
        }
    }

    private static String beginning(String name, int letters) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(letters, name.codePointCount(0, name.length()))));
    }

    /** One letter left out, doubled, replaced or swapped with the next. */
    private static String misspelled(String name) {
        if (name.length() < 4) {
            return name + name.charAt(name.length() - 1);
        }
        int at = 1 + RANDOM.nextInt(name.length() - 2);
        String before = name.substring(0, at);
        return switch (RANDOM.nextInt(4)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + name.charAt(at) + name.substring(at);
            case 2 -> before + "etaoinsr".charAt(RANDOM.nextInt(8)) + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static String reversed(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() == 1) {
            return "";
        }
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static HttpRequest get(URI base, String address) {
        return HttpRequest.newBuilder(base.resolve(address)).build();
    }

    private static int ask(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException | InterruptedException noAnswer) {
            return 0;
        }
    }
}
