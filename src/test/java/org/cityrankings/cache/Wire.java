package org.cityrankings.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.RealDatabase;

/** A client that shows what comes over the wire: bytes as they were compressed, headers as they were sent. */
public record Wire(URI base) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** How the memory was of use, or nothing where it was not asked. */
        String memory() {
            return header("cache-status").replace("city-rankings; ", "");
        }

        public String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** All that a repeated answer has to repeat. */
        Map<String, List<String>> lasting() {
            Map<String, List<String>> lasting = new TreeMap<>(headers);
            lasting.keySet().removeAll(List.of("cache-status", "date", "x-request-id"));
            return lasting;
        }
    }

    static Wire at(int port) {
        return new Wire(URI.create("http://127.0.0.1:" + port));
    }

    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** As the administrator. */
    public Answer write(String method, String path, String body) throws IOException, InterruptedException {
        return send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + RealDatabase.ADMIN_KEY,
                "If-Match",
                "*",
                "Content-Type",
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }

    public Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
    }

    /** Waits for what the memory needs before it is used: that the state of the record is known. */
    void awaitMemory() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (get("/v1/sources?limit=1").memory().equals("hit")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing is ever answered from memory");
    }
}
