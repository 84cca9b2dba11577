package org.cityrankings.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
        String coding = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        response.getHeaders()
                .putSingle(HttpHeaders.ETAG, coding != null && coding.contains("gzip") ? ETags.zipped(tag) : tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && request.getMethod().matches("GET|HEAD") && ETags.matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static void link(Page<?> page, UriInfo uri, ContainerResponseContext response) {
        String first =
                uri.getRequestUriBuilder().replaceQueryParam("cursor").build().toString();
        response.getHeaders().add(HttpHeaders.LINK, "<" + first + ">; rel=\"first\"");
        if (page.next() != null) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }
}
