import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.security.SecureRandom;
import java.util.*;
import java.util.stream.*;

/**
 * Kills the service with {@code kill -9} in the midst of imports, at another moment each time, and looks whether the
 * record is what it was and the import has failed as interrupted; in the end one import goes through.
 */
final class KillImport {
    private static final int ROWS = 200_000;
    private static final List<String> PHASES = List.of("reading", "reading", "checking", "writing", "writing", "writing");

    private final SecureRandom random = new SecureRandom();
    private final String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateSeed(32));
    private final int port = random.ints(20_000, 30_000).filter(KillImport::isFree).findFirst().getAsInt();
    private final Path home = Files.createTempDirectory("city-rankings-kill-import-").toRealPath();
    private final Path jar;
    private HttpClient http;
    private Process service;

    private KillImport(Path jar) throws IOException {
        this.jar = jar.toRealPath();
    }

    public static void main(String... arguments) throws Exception {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/quarkus-app/quarkus-run.jar");
        new KillImport(jar).run();
    }

    private void run() throws Exception {
        Path file = home.resolve("sources.csv");
        Files.writeString(
                file,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "killed-%d,Title %d".formatted(i, i))
                        .collect(Collectors.joining("\n", "id,title\n", "\n")));
        start();
        try {
            String before = record();
            for (String phase : PHASES) {
                int job = send(file);
                String state = await(job, "\"phase\":\"" + phase + "\"");
                Thread.sleep(random.nextInt(400));
                service.destroyForcibly().waitFor();
                start();
                String after = ask("GET", "/v1/imports/" + job);
                expect(after.contains("\"state\":\"failed\"") && after.contains("interrupted"), "it is " + after);
                expect(record().equals(before), "the record is not what it was");
                System.out.printf("killed while %s: nothing is left (%s)%n", phase, state.replaceAll(".*(\"rowsDone\":\\d+).*", "$1"));
            }
            int job = send(file);
            String done = await(job, "\"state\":\"done\"");
            expect(done.contains("\"sources\":" + ROWS), "it is " + done);
            System.out.println("passed");
        } finally {
            service.destroy();
            service.waitFor();
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** How many sources and changes there are, and what a change of either would change. */
    private String record() throws Exception {
        return ask("GET", "/v1/sources?limit=500") + ask("GET", "/v1/changes?limit=500");
    }

    private int send(Path file) throws Exception {
        HttpRequest request = request("/v1/imports?table=sources")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Integer.parseInt(answer.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
    }

    private String await(int job, String part) throws Exception {
        for (long began = System.nanoTime(); System.nanoTime() - began < 120e9; Thread.sleep(5)) {
            String answer = ask("GET", "/v1/imports/" + job);
            if (answer.contains(part)) {
                return answer;
            }
        }
        throw new IllegalStateException("import %d never has %s".formatted(job, part));
    }

    private void start() throws Exception {
        ProcessBuilder command =
                new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-jar", jar.toString());
        command.directory(home.toFile()).redirectErrorStream(true);
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().put("CITY_RANKINGS_HOME", home.resolve("its").toString());
        command.environment().put("CITY_RANKINGS_ADMIN_KEY", key);
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("service.log").toFile()));
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        service = command.start();
        for (long began = System.nanoTime(); !ask("GET", "/health/ready").contains("\"UP\""); Thread.sleep(50)) {
            expect(service.isAlive() && System.nanoTime() - began < 120e9, "the service does not start");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    private String ask(String method, String path) throws InterruptedException {
        try {
            return http.send(
                            request(path).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException noAnswer) {
            return "";
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise + ", see " + home);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
