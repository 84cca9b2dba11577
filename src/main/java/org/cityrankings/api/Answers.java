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

/** What every answer carries beside its body: a strong ETag, and the addresses of the pages of a list. */
class Answers {
    private final ETags etags;
    private final ListForms forms;
    private final Streams streams;

    Answers(ETags etags, ListForms forms, Streams streams) {
        this.etags = etags;
        this.forms = forms;
        this.streams = streams;
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        Object body = response.getEntity();
        if (body == null || response.getStatus() / 100 != 2 || body instanceof String) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (body instanceof Page<?> page) {
            body = page(page, request, response);
        }
        response.getHeaders().add(HttpHeaders.VARY, "Origin"); // CORS repeats it where there are keys
        String tag = body instanceof Streamed answer ? streams.tag(answer.type()) : made(body, request, response);
        String coding = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        response.getHeaders().putSingle(HttpHeaders.ETAG, ETags.coded(tag, coding));
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

    /** Makes the bytes, which whoever keeps answers finds with the request, and gives their tag. */
    private String made(Object body, ContainerRequestContext request, ContainerResponseContext response) {
        byte[] bytes = body instanceof byte[] given ? given : etags.bytes(body);
        String tag = etags.tag(bytes);
        MediaType type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
        request.setProperty(Made.PROPERTY, new Made(bytes, tag, type));
        return tag;
    }

    /** The list in the form that was asked for, which the response then has as its body. */
    private Object page(Page<?> page, ContainerRequestContext request, ContainerResponseContext response) {
        Object body = forms.of(page);
        if (body == page) {
            link(page, request.getUriInfo(), response);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), forms.type());
            response.getHeaders().add(HttpHeaders.LINK, forms.description());
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return body;
    }

    /** Without scheme and host, which a proxy may have changed and a stranger may have made up. */
    private static void link(Page<?> page, UriInfo uri, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.LINK, "<" + address(uri, Form.JSON, null) + ">; rel=\"first\"");
        if (page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + address(uri, Form.JSON, page.next()) + ">; rel=\"next\"");
        }
    }

    static String address(UriInfo uri, Form form, String cursor) {
        List<String> parameters = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        if (cursor != null) {
            parameters.add("cursor=" + cursor);
        }
        String suffix = form == Form.JSON ? "" : "." + form.suffix;
        return uri.getPath() + suffix + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
