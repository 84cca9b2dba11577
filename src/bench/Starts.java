import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import org.cityrankings.database.EmbeddedPostgres;

/**
 * How long the packaged service takes from its start to its first answer, and what memory it then needs: plainly, and
 * with an archive of what it loads, that a rehearsal has made before. One database, which is filled before, serves all
 * starts; the ways take turns, so that what else the machine does meets them alike.
 *
 * <pre>java -cp 'target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' src/bench/Starts.java [JAVA ...]</pre>
 */
final class Starts {
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int REQUESTS = 1_000;
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final String FIRST = "/v1/cities/binh-duong-vn";

    private final Path home = Files.createTempDirectory("city-rankings-starts-");
    private final int port = Integer.getInteger("port", 8324);

    private record Way(String name, List<String> command) {}

    private Starts() throws IOException {}

    public static void main(String... javas) throws Exception {
        new Starts().measure(
                javas.length > 0 ? List.of(javas) : List.of(System.getProperty("java.home") + "/bin/java"));
    }

    private void measure(List<String> javas) throws Exception {
        List<Way> ways = new ArrayList<>();
        Map<Way, List<Long>> starts = new LinkedHashMap<>();
        Map<Way, List<Long>> memory = new LinkedHashMap<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("postgres"))) {
            for (String java : javas) {
                ways.add(new Way(version(java) + ", plain", List.of(java, "-jar", JAR)));
                Path archive = home.resolve("archive-" + version(java));
                boolean ahead = version(java) >= 25;
                run(postgres, java, (ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, "-jar", JAR, "rehearse")
                        .waitFor();
                System.out.printf("archive of Java %d: %,d bytes%n", version(java), Files.size(archive));
                ways.add(new Way(
                        version(java) + ", archive",
                        List.of(java, (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, "-jar", JAR)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : ways) {
                    long began = System.nanoTime();
                    Process service = run(postgres, way.command.toArray(String[]::new));
                    while (status(FIRST) != 200) {
                        TimeUnit.MILLISECONDS.sleep(2);
                    }
                    starts.computeIfAbsent(way, none -> new ArrayList<>()).add((System.nanoTime() - began) / 1_000_000);
                    for (int i = 0; i < REQUESTS; i++) {
                        status(i % 2 == 0 ? FIRST : "/v1/awards?country=VN&limit=20");
                    }
                    memory.computeIfAbsent(way, none -> new ArrayList<>()).add(resident(service) / 1024);
                    service.destroy();
                    service.waitFor();
                }
            }
        }
        for (Way way : ways) {
            System.out.printf(
                    "Java %-12s start to first answer %,6d ms (%s), %d MiB after %,d requests%n",
                    way.name, median(starts.get(way)), starts.get(way), median(memory.get(way)), REQUESTS);
        }
        for (int i = 0; i < ways.size(); i += 2) {
            System.out.printf(
                    "Java %d: with the archive %.2f of the time%n",
                    version(ways.get(i).command.get(0)),
                    (double) median(starts.get(ways.get(i + 1))) / median(starts.get(ways.get(i))));
        }
    }

    private Process run(EmbeddedPostgres postgres, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.server().jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.server().user(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.server().password(),
                        "CITY_RANKINGS_ADMIN_KEY", "0".repeat(64)));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                .start();
    }

    private int status(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** In KiB, as Linux counts it. */
    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static int version(String java) {
        try {
            Path release = Path.of(java).toRealPath().getParent().resolveSibling("release");
            String line = Files.readAllLines(release).stream()
                    .filter(text -> text.startsWith("JAVA_VERSION="))
                    .findFirst()
                    .orElseThrow();
            return Integer.parseInt(line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
