package org.cityrankings.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What was asked, of which host, as it was sent, and the headers that an answer may differ by; codings are told apart elsewhere. */
record AnswerKey(String address, String accept, String language) {
    private static final String PUBLIC = "/v1/";
    private static final String ANY_FORM = "*/*";
    private static final String ANY_LANGUAGE = "*";
    private static final int LONGEST = 4096;

    /**
     * The key of a request, or null where its answer is not for everybody: whoever sends credentials is answered by the
     * database, so that all that is ever kept was given to somebody of whom nothing was known.
     */
    static AnswerKey of(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reads
                || !context.normalizedPath().startsWith(PUBLIC)
                || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        String accept = header(request, HttpHeaders.ACCEPT);
        String language = header(request, HttpHeaders.ACCEPT_LANGUAGE);
        AnswerKey key = new AnswerKey(
                // some answers name the host that they were asked of
                request.scheme() + "://" + request.authority() + request.uri(),
                accept.isEmpty() ? ANY_FORM : accept,
                language.isEmpty() ? ANY_LANGUAGE : language);
        return key.length() > LONGEST ? null : key;
    }

    /** The values of a header as one list, empty where it is absent. */
    static String header(HttpServerRequest request, CharSequence name) {
        List<String> values = request.headers().getAll(name);
        return values.size() == 1 ? values.get(0) : String.join(",", values);
    }

    /** Of an answer that is the same whatever language was asked for. */
    AnswerKey inEveryLanguage() {
        return new AnswerKey(address, accept, "");
    }

    int length() {
        return address.length() + accept.length() + language.length();
    }
}
