package org.cityrankings.cache;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.ETags;
import org.cityrankings.api.RouteLabel;

/** An answer as it goes over the wire, plain and compressed, so that giving it again is writing bytes. */
final class KeptAnswer {
    /** What an entry takes beside its bytes, roughly: the objects and tables that hold them. */
    private static final int OVERHEAD = 1024;

    private final String route;
    private final List<Map.Entry<String, String>> headers;
    private final String type;
    private final String tag;
    private final Buffer plain;
    private final Buffer zipped;

    KeptAnswer(
            String route,
            List<Map.Entry<String, String>> headers,
            String type,
            String tag,
            byte[] plain,
            byte[] zipped) {
        this.route = route;
        this.headers = headers;
        this.type = type;
        this.tag = tag;
        this.plain = Buffer.buffer(plain);
        this.zipped = Buffer.buffer(zipped);
    }

    boolean variesByLanguage() {
        return headers.stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("Vary")
                        && header.getValue().contains("Accept-Language"));
    }

    long bytes() {
        long ofHeaders = headers.stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
        return OVERHEAD + ofHeaders + plain.length() + zipped.length();
    }

    void send(HttpServerRequest request) {
        if (route != null) {
            RouteLabel.set(route);
        }
        HttpServerResponse response = request.response();
        headers.forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        boolean zip = ETags.takesGzip(AnswerKey.header(request, HttpHeaders.ACCEPT_ENCODING));
        response.putHeader(HttpHeaders.ETAG, zip ? ETags.zipped(tag) : tag);
        String known = AnswerKey.header(request, HttpHeaders.IF_NONE_MATCH);
        if (!known.isEmpty() && ETags.matchesWeakly(known, tag)) {
            response.setStatusCode(304).end();
            return;
        }
        if (zip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(zip ? zipped : plain);
        }
    }
}
