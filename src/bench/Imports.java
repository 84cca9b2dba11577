import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.stream.*;
import java.util.zip.*;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How long an import of 150,000 cities and a million awards takes over HTTP, with a heap of 256 MiB, and how long
 * PostgreSQL takes to copy the same rows into the same tables with all their indexes and triggers: one after the other,
 * each into a database that was made anew, as often as is asked for.
 */
final class Imports {
    private static final String KEY = "bench-key-0123456789abcdef0123456789abcdef0123456789";
    /** What cities and awards need to be there, in the order in which it is copied. */
    private static final List<String> BEFORE = List.of("program", "stage", "edition");

    private static final Map<String, String> COLUMNS = Map.of(
            "program", "id, name, kind, organization",
            "stage", "program, id, name, position, quota",
            "edition", "program, year, name",
            "city", "id, name, kind, country",
            "award", "program, year, stage, city, confidence");

    private final Path home;
    private final Path files;

    private Imports(Path home) {
        this.home = home;
        files = home.resolve("files");
    }

    public static void main(String... arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        new Imports(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-imports").toAbsolutePath()).run(rounds);
    }

    private void run(int rounds) throws Exception {
        Files.createDirectories(files);
        if (!Files.exists(files.resolve("package.zip"))) {
            makeFiles();
        }
        System.out.printf("%10s %10s %8s  seconds%n", "copy", "import", "ratio");
        for (int round = 0; round < rounds; round++) {
            double copied = inFreshService((database, base) -> copy(database));
            double imported = inFreshService((database, base) -> send(base));
            System.out.printf("%10.1f %10.1f %8.2f%n", copied, imported, imported / copied);
        }
    }

    @FunctionalInterface
    private interface Measured {
        double seconds(Connection database, URI base) throws Exception;
    }

    private double inFreshService(Measured measured) throws Exception {
        Path fresh = home.resolve("fresh");
        delete(fresh);
        return inService(fresh, (database, base) -> {
            for (String table : BEFORE) {
                copy(database, table);
            }
            try (Statement statement = database.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
            return measured.seconds(database, base);
        });
    }

    private double inService(Path directory, Measured measured) throws Exception {
        Files.createDirectories(directory);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar");
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().put("CITY_RANKINGS_HOME", directory.toString());
        command.environment().put("CITY_RANKINGS_ADMIN_KEY", KEY);
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process service = command.redirectErrorStream(true)
                .redirectOutput(home.resolve("service.log").toFile())
                .start();
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            while (ask(HttpRequest.newBuilder(base.resolve("/health/ready"))).startsWith("0")) {
                if (!service.isAlive()) {
                    throw new IllegalStateException("the service does not start, see service.log");
                }
                Thread.sleep(100);
            }
            String server = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(3);
            try (Connection database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + server + "/postgres",
                    "city_rankings",
                    Files.readString(directory.resolve("password")))) {
                return measured.seconds(database, base);
            }
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    /** Fills a database with million.sql, copies the rows out, and packs those that are to be imported. */
    private void makeFiles() throws Exception {
        inService(home.resolve("full"), (database, base) -> {
            try (Statement statement = database.createStatement()) {
                for (String sql : Files.readString(Path.of("src/bench/million.sql")).split(";\n")) {
                    statement.execute(sql);
                }
            }
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            for (var table : COLUMNS.entrySet()) {
                String columns = table.getKey().equals("award") ? ", sources" : "";
                String generated = table.getKey().matches("city|program") ? "id" : "program";
                String where = table.getKey().equals("city") ? "city-%" : "program-%";
                try (OutputStream file = Files.newOutputStream(files.resolve(table.getKey() + ".csv"))) {
                    copy.copyOut(
                            "copy (select %s%s from %s where %s like '%s') to stdout (format csv, header)"
                                    .formatted(table.getValue(), columns, table.getKey(), generated, where),
                            file);
                }
            }
            return 0;
        });
        delete(home.resolve("full"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(files.resolve("package.zip.new")))) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write("""
                {"name":"bench","resources":[{"name":"cities","path":"city.csv"},{"name":"awards","path":"award.csv"}]}"""
                    .getBytes());
            zip.putNextEntry(new ZipEntry("city.csv"));
            Files.copy(files.resolve("city.csv"), zip);
            zip.putNextEntry(new ZipEntry("award.csv"));
            try (Stream<String> lines = Files.lines(files.resolve("award.csv"))) {
                for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
                    zip.write((line.next().replaceAll("[{}]", "") + "\n").getBytes()); // one source each
                }
            }
        }
        Files.move(files.resolve("package.zip.new"), files.resolve("package.zip"));
    }

    private double copy(Connection database) throws Exception {
        long began = System.nanoTime();
        copy(database, "city");
        copy(database, "award");
        return since(began);
    }

    private void copy(Connection database, String table) throws Exception {
        String columns = COLUMNS.get(table) + (table.equals("award") ? ", sources" : "");
        try (InputStream file = Files.newInputStream(files.resolve(table + ".csv"))) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin (format csv, header)".formatted(table, columns), file);
        }
    }

    private double send(URI base) throws Exception {
        long began = System.nanoTime();
        String answer = ask(HttpRequest.newBuilder(base.resolve("/v1/imports"))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(files.resolve("package.zip"))));
        int id = Integer.parseInt(answer.replaceFirst("(?s).*\"id\":(\\d+).*", "$1"));
        for (String state = ""; !state.matches("done|failed"); Thread.sleep(50)) {
            answer = ask(HttpRequest.newBuilder(base.resolve("/v1/imports/" + id)));
            state = answer.replaceFirst("(?s).*\"state\":\"(\\w+)\".*", "$1");
            if (state.equals("failed")) {
                throw new IllegalStateException(answer);
            }
        }
        return since(began);
    }

    /** The body, or a text that begins with 0 where there is no answer. */
    private static String ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            request.header("Authorization", "Bearer " + KEY).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException noAnswer) {
            return "0 " + noAnswer;
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
