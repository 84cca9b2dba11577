import java.net.http.*;

/** What came of a request; status 0 where no answer came whole. Times are those of System.nanoTime. */
record Answer(
        Instance instance, HttpRequest request, long sent, long done, int status, HttpHeaders headers, String body) {

    double seconds() {
        return (done - sent) / 1e9;
    }

    /** Whether the client was told to come again, and when. */
    boolean asksToWait() {
        return (status == 503 || status == 429)
                && headers.firstValue("Retry-After").orElse("").matches("\\d+");
    }

    @Override
    public String toString() {
        String said = body.length() > 300 ? body.substring(0, 300) + "..." : body;
        return "%s %s of %s: %d after %.1f s, %s"
                .formatted(request.method(), request.uri().getRawPath(), instance, status, seconds(), said);
    }
}
