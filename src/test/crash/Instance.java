import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;

/** One running copy of the packaged program, when it may be out of reach, and what it takes of the machine. */
final class Instance {
    private final String name;
    private final int port;
    private final Path jar;
    private final Path log;
    private final Map<String, String> environment;
    /** From when to when nobody can expect an answer; the last one may be open. */
    private final List<long[]> away = new CopyOnWriteArrayList<>();
    private volatile Process process;

    Instance(String name, int port, Path jar, Path log, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.log = log;
        this.environment = environment;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Starts and waits until it is ready, and gives the seconds that it took. */
    double start() throws Exception {
        long began = System.nanoTime();
        if (away.isEmpty()) {
            leave();
        }
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-Xms160m", "-Xmx160m", "-jar", jar.toString());
        command.environment().keySet().removeIf(set -> set.matches("(QUARKUS|CITY_RANKINGS)_.*"));
        command.environment().putAll(environment);
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!Http.isReady(this)) {
            if (!process.isAlive() || System.nanoTime() - began > 300e9) {
                throw new IllegalStateException(name + " does not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        away.get(away.size() - 1)[1] = System.nanoTime();
        return (System.nanoTime() - began) / 1e9;
    }

    void kill() throws InterruptedException {
        leave();
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks it to end; from when it says that it is not ready on, it need not answer. Gives its exit code. */
    int terminate() throws Exception {
        process.destroy();
        while (Http.isReady(this)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        leave();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end, see " + log);
        }
        return process.exitValue();
    }

    void leave() {
        away.add(new long[] {System.nanoTime(), Long.MAX_VALUE});
    }

    /** Whether it was to be reached all the time between. */
    boolean wasThere(long from, long to) {
        return away.stream().noneMatch(span -> span[0] <= to && from <= span[1]);
    }

    /** Bytes of live objects, after a collection. */
    long heap() throws Exception {
        String[] lines = Shell.run(System.getProperty("java.home") + "/bin/jcmd", id(), "GC.class_histogram").split("\n");
        return Long.parseLong(lines[lines.length - 1].strip().split(" +")[2]);
    }

    /** Bytes. */
    long resident() throws IOException {
        return status("VmRSS:") * 1024;
    }

    long threads() throws IOException {
        return status("Threads:");
    }

    long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", id(), "fd"))) {
            return open.count();
        }
    }

    /** Seconds of processors since it was started. */
    double processor() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private long status(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", id(), "status")).stream()
                .filter(read -> read.startsWith(line))
                .mapToLong(read -> Long.parseLong(read.replaceAll("\\D", "")))
                .sum();
    }

    private String id() {
        return Long.toString(process.pid());
    }

    @Override
    public String toString() {
        return name;
    }
}
