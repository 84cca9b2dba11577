package org.cityrankings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Tags made of what they stand for, so that they agree on every instance and nothing has to be counted. */
@ApplicationScoped
public class ETags {
    private static final int BYTES = 15;
    private static final String ZIPPED = "-gzip\"";
    private static final Pattern TAKES_GZIP = Pattern.compile("(gzip|\\*)(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The JSON that is sent for an answer. */
    byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer cannot be written as JSON", unwritable);
        }
    }

    /** The strong tag of a body, quotes included. */
    String tag(byte[] body) {
        byte[] hash = Arrays.copyOf(Sha256.of(body), BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    }

    /** The tag under which the body goes to whoever asked: zipped where that is taken, as the server below does. */
    static String coded(String tag, String acceptEncoding) {
        return takesGzip(acceptEncoding) ? zipped(tag) : tag;
    }

    /** Whether somebody who sends this Accept-Encoding, or null, is sent gzip. */
    public static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && TAKES_GZIP.matcher(acceptEncoding).find();
    }

    /** The tag of the same body with gzip, whose bytes are others. */
    public static String zipped(String tag) {
        return tag.substring(0, tag.length() - 1) + ZIPPED;
    }

    /** Whether the header's list of tags has this one in any coding, or is {@code *}. */
    static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(listed -> listed.equals("*") || listed.equals(tag) || listed.equals(zipped(tag)));
    }

    /** The same for If-None-Match, to which a proxy's weakened tag is as good. */
    public static boolean matchesWeakly(String header, String tag) {
        return matches(header.replace("W/", ""), tag);
    }

    /** Fails unless If-Match has the tag of what a GET of the record shows now. */
    public void requireMatch(HttpHeaders headers, Object shown) {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw Failure.at(
                    ProblemType.PRECONDITION_REQUIRED,
                    At.parameter(HttpHeaders.IF_MATCH),
                    "Send the ETag of the record as you read it as If-Match.");
        }
        if (!matches(header, tag(bytes(shown)))) {
            throw Failure.at(
                    ProblemType.PRECONDITION_FAILED,
                    At.parameter(HttpHeaders.IF_MATCH),
                    "The record is no longer what this ETag stands for.");
        }
    }
}
