package org.cityrankings.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the form that a client wants a list in, by suffix or by Accept, so that lists themselves know of one only. */
class Negotiation {
    /** The path of a list: /v1/awards, or that of a list of one record such as /v1/cities/binh-duong-vn/awards. */
    private static final Pattern SUFFIXED = Pattern.compile("(/v1/[a-z]+(?:/[^/]+/[a-z]+)?)\\.([a-z-]+(?:\\.json)?)");

    private static final String TAKES_JSON = "form.takes-json";
    /** So little that whatever the client wants more comes first. */
    private static final String OR_JSON = ", application/json;q=0.001";

    private final AskedForm asked;

    Negotiation(AskedForm asked) {
        this.asked = asked;
    }

    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        if (!request.getMethod().matches("GET|HEAD")) {
            return;
        }
        List<MediaType> accepted = List.copyOf(request.getAcceptableMediaTypes());
        Matcher path = SUFFIXED.matcher(request.getUriInfo().getPath());
        Form form = path.matches() ? Form.of(path.group(2)) : null;
        if (form != null) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(path.group(1))
                    .build());
        } else {
            form = preferred(accepted);
            request.setProperty(TAKES_JSON, accepted.stream().anyMatch(Form.JSON.type::isCompatible));
        }
        asked.form(form);
        if (form != Form.JSON) {
            String accept = request.getHeaderString(HttpHeaders.ACCEPT);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept == null ? "*/*" : accept + OR_JSON);
        }
    }

    private static Form preferred(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (Form form : Form.values()) {
                if (type.isCompatible(form.type)) {
                    return form;
                }
            }
        }
        return Form.JSON;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || asked.form() == Form.JSON || asked.form().fits(method.getGenericReturnType())) {
            return;
        }
        boolean json = method.getAnnotation(Produces.class) == null;
        if (json && !Boolean.TRUE.equals(request.getProperty(TAKES_JSON))) {
            throw Failure.of(ProblemType.NOT_ACCEPTABLE);
        }
        asked.form(Form.JSON);
    }
}
