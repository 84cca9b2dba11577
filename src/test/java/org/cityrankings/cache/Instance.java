package org.cityrankings.cache;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process, one of several over a database. */
public record Instance(Process process, Wire wire) implements AutoCloseable {

    public static Instance start(Path log, Map<String, String> settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Wire wire = Wire.at(port);
        for (int attempt = 0; attempt < 480; attempt++) {
            if (process.isAlive() && isReady(wire)) {
                return new Instance(process, wire);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("the program does not answer:\n" + Files.readString(log));
    }

    private static String[] command() {
        File executable = new File("target/city-rankings-0.1.0-runner");
        return executable.exists()
                ? new String[] {executable.getPath()}
                : new String[] {
                    ProcessHandle.current().info().command().orElse("java"),
                    "-jar",
                    "target/quarkus-app/quarkus-run.jar"
                };
    }

    private static boolean isReady(Wire wire) throws InterruptedException {
        try {
            return wire.get("/health/ready").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
