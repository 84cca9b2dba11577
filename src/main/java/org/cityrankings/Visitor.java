package org.cityrankings;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Asks the service of this machine, where nobody else can: a health check in an image without a shell, a rehearsal. */
final class Visitor {
    private static final int PROBE_MILLISECONDS = 4_000;
    /** Nobody waits for a rehearsal, and machines that build are busy. */
    private static final int REHEARSAL_MILLISECONDS = 120_000;

    private static final List<String> A_BIT_OF_EVERYTHING = List.of(
            "/health/ready",
            "/v1/cities?limit=5",
            "/v1/cities/binh-duong-vn",
            "/v1/cities/binh-duong-vn/record",
            "/v1/cities/binh-duong-vn/timeline",
            "/v1/awards?country=VN&limit=20&expand=sources",
            "/v1/programs",
            "/v1/programs/sdg-index-european-cities/editions/2019/ranking?basis=recomputed",
            "/v1/claims/consecutive?city=binh-duong-vn&program=icf-intelligent-community-awards",
            "/v1/rankings/cities?limit=5",
            "/v1/streaks?limit=5",
            "/v1/keys",
            "/v1/nothing",
            "/openapi",
            "/swagger-ui/",
            "/metrics",
            "/");

    private final String address;

    Visitor(Config config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        address = "http://127.0.0.1:" + port;
    }

    boolean findsItReady() {
        try {
            return status("/health/ready", PROBE_MILLISECONDS) == 200;
        } catch (IOException nobodyAnswers) {
            return false;
        }
    }

    /** A virtual machine that records what it loads has then seen what reading needs. */
    void rehearse() throws IOException {
        for (String path : A_BIT_OF_EVERYTHING) {
            status(path, REHEARSAL_MILLISECONDS);
        }
    }

    private int status(String path, int milliseconds) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setConnectTimeout(milliseconds);
        connection.setReadTimeout(milliseconds);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.readAllBytes();
            }
        }
        return status;
    }
}
