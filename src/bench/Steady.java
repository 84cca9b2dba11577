import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.LockSupport;

/**
 * How long answers take at 70 % of what can be had: asks as fast as it can, to warm up and to see how much that is, then
 * at that rate, however long the answers take. Requests come at random moments that were set before (a Poisson process),
 * and each is timed from its moment, so that one slow answer counts for all that had to wait behind it.
 *
 * <pre>java src/bench/Steady.java http://127.0.0.1:8080 SECONDS PATH ...</pre>
 *
 * In a path, {@code {n}} stands for a number from 1 to 150,000, another one each time. It ends with 1 if any answer is
 * not a 200.
 */
final class Steady {
    private static final int CONNECTIONS = 64;
    private static final int NUMBERS = 150_000;
    private static final double SHARE = 0.7;

    private final URI base;
    private final List<String> paths;
    private final long[] moments;
    private final long[] took;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    private Steady(URI base, List<String> paths, long[] moments) {
        this.base = base;
        this.paths = paths;
        this.moments = moments;
        this.took = new long[moments.length];
    }

    public static void main(String... arguments) throws Exception {
        URI base = URI.create(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        List<String> paths = List.of(arguments).subList(2, arguments.length);
        double rate = 100;
        for (int round = 0; round < 4; round++) { // each as long as the one before should have been
            rate = new Steady(base, paths, new long[(int) (rate * seconds / 2) + 1]).run();
        }
        Steady steady = new Steady(base, paths, moments(SHARE * rate, seconds));
        steady.run();
        Arrays.sort(steady.took);
        System.out.printf(
                "saturated by %.0f requests/s; at %.0f: median %.1f ms, 90 %% %.1f, 99 %% %.1f, 99.9 %% %.1f, most %.1f%n",
                rate, SHARE * rate, steady.at(0.5), steady.at(0.9), steady.at(0.99), steady.at(0.999), steady.at(1));
    }

    private static long[] moments(double rate, double seconds) {
        Random random = new Random(20191024);
        long[] moments = new long[(int) (rate * seconds)];
        double moment = 0;
        for (int i = 0; i < moments.length; i++) {
            moment -= Math.log(1 - random.nextDouble()) / rate;
            moments[i] = (long) (moment * 1e9);
        }
        return moments;
    }

    /** Gives how many were answered a second. */
    private double run() throws Exception {
        long began = System.nanoTime();
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
            throw failed.get();
        }
        return moments.length / ((System.nanoTime() - began) / 1e9);
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
