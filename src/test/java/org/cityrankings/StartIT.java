package org.cityrankings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cityrankings.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a person starts it: with its own database, and with whatever can be in the way. */
class StartIT {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private int port;
    private Process running;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("CITY_RANKINGS_HOME", home.resolve("its home").toString());
        environment.put("CITY_RANKINGS_ADMIN_KEY", RealDatabase.ADMIN_KEY);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.destroy();
            assertTrue(running.waitFor(60, TimeUnit.SECONDS), "the program stops when told to");
        }
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(ProcessHandle.current().info().command().orElse("java"));
        builder.command().add("-jar");
        builder.command().add(PROGRAM.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
        return builder.start();
    }

    private void serve() throws Exception {
        running = start();
        for (int attempt = 0; attempt < 240; attempt++) {
            if (running.isAlive() && status("/health/ready") == 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError("the program does not answer:\n" + output());
    }

    private int status(String path) throws InterruptedException {
        try {
            return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output"));
    }

    /** Runs the program, which must give up with the sentence and without a stack trace. */
    private void assertRefuses(String sentence, String... arguments) throws Exception {
        Process process = start(arguments);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the program gives up");
        assertNotEquals(0, process.exitValue());
        String output = output();
        assertTrue(output.contains(sentence), output);
        assertFalse(output.contains("\tat "), output);
    }

    @Test
    void whatWasWrittenOutlivesAKilledProgramAndItsDatabase() throws Exception {
        serve();
        HttpRequest write = request("/v1/sources")
                .header("Authorization", "Bearer " + RealDatabase.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"kept\"}"))
                .build();
        assertEquals(
                201, CLIENT.send(write, HttpResponse.BodyHandlers.discarding()).statusCode());
        running.destroyForcibly().waitFor();
        serve();
        assertEquals(200, status("/v1/sources/kept"));

        running.destroyForcibly().waitFor();
        Path pid = Path.of(environment.get("CITY_RANKINGS_HOME"), "data", "postmaster.pid");
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        serve();
        assertEquals(200, status("/v1/sources/kept"));

        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)))
                .orElseThrow()
                .destroyForcibly();
        for (int attempt = 0; attempt < 60 && status("/v1/sources/kept") != 200; attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertEquals(200, status("/v1/sources/kept"), "a database that dies is started again");
    }

    @Test
    void theNumberOfAForeignProcessInThePidFileDisturbsNobody() throws Exception {
        serve();
        running.destroy();
        assertTrue(running.waitFor(60, TimeUnit.SECONDS));
        Path data = Path.of(environment.get("CITY_RANKINGS_HOME"), "data");
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        serve();
        assertTrue(ProcessHandle.current().isAlive());
    }

    @Test
    void aPortInUseIsSaidInASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertRefuses("Port %d of 127.0.0.1 cannot be used".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDirectoryThatCannotBeUsedIsSaidInASentence() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        environment.put("CITY_RANKINGS_HOME", file.resolve("sub").toString());
        assertRefuses("cannot be used for the data");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsSaidInASentence() throws Exception {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none");
        assertRefuses("The PostgreSQL at jdbc:postgresql://127.0.0.1:1/none cannot be reached");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("other"))) {
            String url = postgres.server().jdbcUrl();
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
            environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.server().user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", "wrong");
            assertRefuses("refuses the user 'city_rankings' with this password");
            environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.server().password());
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", url.replaceFirst("/postgres$", "/none"));
            assertRefuses("has no such database");
            assertFalse(Files.exists(Path.of(environment.get("CITY_RANKINGS_HOME"))), "the embedded one never starts");
        }
    }

    @Test
    void twoProgramsDoNotShareADirectory() throws Exception {
        serve();
        environment.put("QUARKUS_HTTP_PORT", "0");
        assertRefuses("Another City Rankings is using");
    }

    @Test
    void aShortAdminKeyIsRefused() throws Exception {
        environment.put("CITY_RANKINGS_ADMIN_KEY", "short");
        assertRefuses("CITY_RANKINGS_ADMIN_KEY is too short");
    }

    @Test
    void tracesGoWhereTheyAreAskedForAndTheLogNamesThem() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        environment.put("CITY_RANKINGS_ACCESS_LOG", "true");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("CITY_RANKINGS_TRACES", "http://127.0.0.1:" + collector.getLocalPort());
            serve();
            HttpRequest traced = request("/v1/sources?limit=1")
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .header("X-Request-Id", "traced-one")
                    .build();
            assertEquals(
                    200,
                    CLIENT.send(traced, HttpResponse.BodyHandlers.discarding()).statusCode());
            collector.setSoTimeout(60_000);
            try (Socket connection = collector.accept()) {
                byte[] preface = connection.getInputStream().readNBytes("PRI * HTTP/2.0".length());
                assertEquals("PRI * HTTP/2.0", new String(preface, StandardCharsets.US_ASCII));
            }
        }
        String line = output().lines()
                .filter(logged -> logged.contains("traced-one"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outputOrNothing()));
        assertTrue(line.contains("\"traceId\":\"" + trace + "\""), line);
        assertTrue(line.matches(".*\"status\":\"?200.*"), line);
    }

    @Test
    void aPackageIsImportedOrItsFlawsAreTold() throws Exception {
        Path good = Files.createDirectory(home.resolve("good"));
        Files.writeString(
                good.resolve("datapackage.json"),
                """
            {"name":"small","resources":[{"name":"sources","path":"sources.csv"}]}""");
        Files.writeString(good.resolve("sources.csv"), "id,title\nnew-1,One\nnew-2,Two\n");
        assertEquals(0, exitCode("import", good.toString(), "--dry-run"), this::outputOrNothing);
        assertTrue(output().contains("would have added {sources=2}"), output());
        assertEquals(0, exitCode("import", good.toString()), this::outputOrNothing);
        assertTrue(output().lines().anyMatch(line -> line.startsWith("added {sources=2}")), output());
        assertFalse(output().contains("INFO"), output());

        Files.writeString(good.resolve("sources.csv"), "id,title\nnew-3,Three\nBad Id,Four\n");
        assertRefuses("sources.csv:3 id: 'Bad Id'", "import", good.toString());
        assertRefuses(
                "neither a directory nor a zip",
                "import",
                home.resolve("nowhere").toString());
        Path exported = home.resolve("exported.zip");
        assertEquals(0, exitCode("export", exported.toString()), this::outputOrNothing);
        assertEquals(0, exitCode("import", exported.toString(), "--mode", "replace"), this::outputOrNothing);
        assertTrue(output().contains("added {}, changed {}, removed {}, unchanged {sources=2}"), output());
        assertEquals(2, exitCode("export"));
        assertTrue(output().contains("Usage:"), output());

        assertEquals(0, exitCode("keys", "create", "--role", "editor", "--name", "News room"));
        String key = output().lines().reduce((first, last) -> last).orElseThrow();
        assertTrue(key.startsWith("crk_"), key);
        assertEquals(1, start("health").waitFor(), "nobody answers yet");
        assertEquals(0, start("rehearse").waitFor(), this::outputOrNothing);
        serve();
        assertEquals(0, start("health").waitFor());
        assertEquals(200, status("/v1/sources/new-2"));
        assertEquals(404, status("/v1/sources/new-3"));
        HttpRequest changes =
                request("/v1/imports").header("Authorization", "Bearer " + key).build();
        HttpResponse<String> imports = CLIENT.send(changes, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, imports.statusCode());
        assertTrue(imports.body().contains("\"total\":{\"value\":4,"), imports.body());
    }

    private int exitCode(String... arguments) throws Exception {
        Process process = start(arguments);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the program ends");
        return process.exitValue();
    }

    private String outputOrNothing() {
        try {
            return output();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
