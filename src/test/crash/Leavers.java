import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks for much and goes away in the midst of it, as browsers and impatient clients do; nothing may be kept for them. */
final class Leavers {
    private static final List<String> PATHS =
            List.of("/v1/awards.csv", "/v1/export.zip", "/v1/cities.geojson", "/v1/search?q=city&limit=100", "/v1/streaks");
    private static final int READ = 2_000;
    private static final int PAUSE_MILLIS = 500;

    private final int port;
    private final Verdict verdict;

    Leavers(int port, Verdict verdict) {
        this.port = port;
        this.verdict = verdict;
    }

    /** Until the thread is interrupted. */
    void run() {
        try {
            for (int i = 0; ; i++, TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS)) {
                leave(PATHS.get(i % PATHS.size()), i % 3 * READ);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (IOException refused) {
            verdict.breach("whoever means to leave is not even let in: " + refused);
        }
    }

    private void leave(String path, int after) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0); // an abort, not an orderly end
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(after);
        }
    }
}
