import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.stream.Stream;

/**
 * How much longer a list, a city and a search take when there is four times the data: fills two directories by
 * {@code million.sql} and {@code names.sql}, one of them with a quarter, runs the packaged program on both without a
 * memory of answers, and asks them in turns.
 */
final class Growth {
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 1_000;
    private static final int CITIES = 150_000;
    private static final int PROGRAMS = 200;

    /** The packaged program over a part of the data. */
    private record Running(Process service, URI base, List<String> names) {}

    /** A kind of question; what is asked in a round differs by round. */
    private enum Question {
        LIST_OF_A_COUNTRY,
        LIST_OF_A_PROGRAM,
        PAGE_OF_CITIES,
        CITY,
        EDITION,
        SEARCH,
        SUGGESTIONS;

        String path(int round, List<String> names, int part) {
            return switch (this) {
                case LIST_OF_A_COUNTRY -> "/v1/awards?limit=20&country=" + List.of("VN", "US", "DE", "FI", "BR").get(round % 5);
                case LIST_OF_A_PROGRAM -> "/v1/awards?limit=20&program=program-" + (1 + round % (PROGRAMS / part));
                case PAGE_OF_CITIES -> "/v1/cities?limit=20&kind=" + (round % 2 == 0 ? "metro" : "county");
                case CITY -> "/v1/cities/city-" + (1 + round * 113 % (CITIES / part));
                case EDITION -> "/v1/programs/program-" + (1 + round % (PROGRAMS / part)) + "/editions/2015";
                case SEARCH -> "/v1/search?q=" + encoded(names.get(round));
                case SUGGESTIONS -> "/v1/search?mode=suggest&q=" + encoded(names.get(round).substring(0, Math.min(4, names.get(round).length())));
            };
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments.length > 0 ? arguments[0] : "target/bench-growth").toAbsolutePath();
        Running quarter = start(home.resolve("quarter"), 4);
        try {
            Running whole = start(home.resolve("whole"), 1);
            try {
                compare(quarter, whole);
            } finally {
                whole.service.destroy();
                whole.service.waitFor();
            }
        } finally {
            quarter.service.destroy();
            quarter.service.waitFor();
        }
    }

    private static void compare(Running quarter, Running whole) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        System.out.printf("%10s %10s %6s  median milliseconds of %d%n", "a quarter", "the whole", "ratio", ROUNDS);
        for (Question question : Question.values()) {
            double[] few = new double[ROUNDS];
            double[] many = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double less = ask(http, quarter, question.path(round + WARM_UP, quarter.names, 4));
                double more = ask(http, whole, question.path(round + WARM_UP, whole.names, 1));
                if (round >= 0) {
                    few[round] = less;
                    many[round] = more;
                }
            }
            Arrays.sort(few);
            Arrays.sort(many);
            double less = few[ROUNDS / 2];
            double more = many[ROUNDS / 2];
            System.out.printf("%10.2f %10.2f %6.2f  %s%n", less, more, more / less, question);
        }
    }

    private static double ask(HttpClient http, Running running, String path) throws Exception {
        long began = System.nanoTime();
        int status = http.send(HttpRequest.newBuilder(running.base.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " gave " + status);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static Running start(Path home, int part) throws Exception {
        Files.createDirectories(home);
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-jar", "target/quarkus-app/quarkus-run.jar");
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().put("CITY_RANKINGS_HOME", home.toString());
        command.environment().put("CITY_RANKINGS_CACHE_BYTES", "0");
        command.environment().put("QUARKUS_HTTP_PORT", "0");
        Path log = home.resolve("service.log");
        Process service = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (long end = System.nanoTime() + 90_000_000_000L; ; Thread.sleep(100)) {
            try (Stream<String> lines = Files.lines(log)) {
                Optional<String> listening = lines.filter(line -> line.contains("Listening on: ")).findFirst();
                if (listening.isPresent()) {
                    return new Running(service, URI.create(listening.get().replaceAll(".*Listening on: ", "")), fill(home, part));
                }
            }
            if (!service.isAlive() || System.nanoTime() > end) {
                service.destroy();
                throw new IllegalStateException("the service does not start, see " + log);
            }
        }
    }

    /** Fills the record with a part of the data unless that is done, and draws names from it. */
    private static List<String> fill(Path home, int part) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(home.resolve("data/postmaster.pid")).get(3) + "/postgres";
        List<String> names = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url, "city_rankings", Files.readString(home.resolve("password")));
                Statement statement = database.createStatement()) {
            if (number(statement, "city") < 2 * CITIES / part) {
                for (String file : List.of("million.sql", "names.sql")) {
                    String all = Files.readString(Path.of("src/bench", file));
                    for (String sql : all.replace("150000", "" + CITIES / part).replace("(1, 200)", "(1, " + PROGRAMS / part + ")").split(";\n")) {
                        statement.execute(sql);
                    }
                }
            }
            System.out.printf(
                    "%,d cities, %,d names, %,d awards%n",
                    number(statement, "city"), number(statement, "search_name"), number(statement, "award"));
            try (ResultSet rows = statement.executeQuery(
                    "select name from search_name where id like 'named-%' order by hashtext(id || name_kind), id limit " + (WARM_UP + ROUNDS))) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static long number(Statement statement, String table) throws SQLException {
        try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
