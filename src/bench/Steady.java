import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a given rate, however long the answers take: requests come at random moments that were set before (a Poisson
 * process), and each is timed from its moment, so that one slow answer counts for all that had to wait behind it.
 *
 * <pre>java src/bench/Steady.java http://127.0.0.1:8080 REQUESTS_PER_SECOND SECONDS PATH ...</pre>
 *
 * In a path, {@code {n}} stands for a number from 1 to 150,000, another one each time. It ends with 1 if any answer is
 * not a 200.
 */
final class Steady {
    private static final int CONNECTIONS = 64;
    private static final int NUMBERS = 150_000;

    private final URI base;
    private final List<String> paths;
    private final long[] moments;
    private final long[] took;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    private Steady(URI base, double rate, double seconds, List<String> paths) {
        this.base = base;
        this.paths = paths;
        Random random = new Random(20191024);
        moments = new long[(int) (rate * seconds)];
        took = new long[moments.length];
        double moment = 0;
        for (int i = 0; i < moments.length; i++) {
            moment -= Math.log(1 - random.nextDouble()) / rate;
            moments[i] = (long) (moment * 1e9);
        }
    }

    public static void main(String... arguments) throws Exception {
        new Steady(
                        URI.create(arguments[0]),
                        Double.parseDouble(arguments[1]),
                        Double.parseDouble(arguments[2]),
                        List.of(arguments).subList(3, arguments.length))
                .run();
    }

    private void run() throws Exception {
        long began = System.nanoTime() + 500_000_000;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread client = new Thread(() -> ask(began));
            client.start();
            clients.add(client);
        }
        for (Thread client : clients) {
            client.join();
        }
        if (failed.get() != null) {
            failed.get().printStackTrace();
            System.exit(1);
        }
        Arrays.sort(took);
        System.out.printf(
                "%d requests, median %.1f ms, 90 %% %.1f, 99 %% %.1f, 99.9 %% %.1f, most %.1f%n",
                took.length, at(0.5), at(0.9), at(0.99), at(0.999), at(1));
    }

    private double at(double share) {
        return took[(int) Math.ceil(share * took.length) - 1] / 1e6;
    }

    private void ask(long began) {
        Random random = new Random();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            OutputStream out = socket.getOutputStream();
            for (int i = next.getAndIncrement(); i < moments.length && failed.get() == null; i = next.getAndIncrement()) {
                long due = began + moments[i];
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                String path = paths.get(i % paths.size()).replace("{n}", String.valueOf(1 + random.nextInt(NUMBERS)));
                out.write(("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                read(in, path);
                took[i] = System.nanoTime() - due;
            }
        } catch (IOException broken) {
            failed.compareAndSet(null, broken);
        }
    }

    private static void read(InputStream in, String path) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        if (status != 200 || length < 0) {
            throw new IOException(path + " gave " + status + " with a length of " + length);
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
