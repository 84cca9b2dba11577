import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.time.Duration;

/** The client: it tells what came, or that nothing did, and never asks a second time behind our back. */
final class Http {
    static {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpRequest.Builder request(Instance instance, String path) {
        return HttpRequest.newBuilder(URI.create(instance.address(path))).timeout(PATIENCE);
    }

    static Answer send(Instance instance, HttpRequest request) throws InterruptedException {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> came = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(instance, request, sent, System.nanoTime(), came.statusCode(), came.headers(), came.body());
        } catch (IOException none) {
            return new Answer(instance, request, sent, System.nanoTime(), 0, null, none.toString());
        }
    }

    static boolean isReady(Instance instance) throws InterruptedException {
        return send(instance, request(instance, "/health/ready").build()).status() == 200;
    }
}
