package org.cityrankings.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every JSON answer carries beside its body: a strong ETag, and the addresses of the pages of a list. */
class Answers {
    private final ETags etags;

    Answers(ETags etags) {
        this.etags = etags;
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        Object body = response.getEntity();
        if (body == null
                || response.getStatus() / 100 != 2
                || body instanceof byte[]
                || body instanceof String
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        if (body instanceof Page<?> page) {
            link(page, request.getUriInfo(), response);
        }
        byte[] bytes = etags.bytes(body);
        String tag = etags.tag(bytes);
        request.setProperty(Made.PROPERTY, new Made(bytes, tag, response.getMediaType()));
        boolean zip = ETags.takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        response.getHeaders().putSingle(HttpHeaders.ETAG, zip ? ETags.zipped(tag) : tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.getHeaders().add(HttpHeaders.VARY, "Origin"); // CORS repeats it where there are keys
        if (body instanceof Worded words) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, words.language());
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && request.getMethod().matches("GET|HEAD") && ETags.matchesWeakly(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Without scheme and host, which a proxy may have changed and a stranger may have made up. */
    private static void link(Page<?> page, UriInfo uri, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.LINK, "<" + address(uri, null) + ">; rel=\"first\"");
        if (page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + address(uri, page.next()) + ">; rel=\"next\"");
        }
    }

    private static String address(UriInfo uri, String cursor) {
        List<String> parameters = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        if (cursor != null) {
            parameters.add("cursor=" + cursor);
        }
        return uri.getPath() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
