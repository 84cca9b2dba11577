package org.cityrankings.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have, or that it takes only once and gets twice. */
class QueryParameters {
    /** By name, whether the parameter may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Boolean> allowed = known.computeIfAbsent(method, QueryParameters::of);
        List<Problem.Part> wrong = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            Boolean repeatable = allowed.get(name);
            if (repeatable == null) {
                String there = allowed.isEmpty() ? "none" : String.join(", ", allowed.keySet());
                wrong.add(Problem.Part.of(
                        At.parameter(name), "There is no parameter '%s' here; there is: %s.".formatted(name, there)));
            } else if (values.stream().anyMatch(String::isBlank)) {
                wrong.add(Problem.Part.of(
                        At.parameter(name), "'%s' has no value; leave it out instead.".formatted(name)));
            } else if (!repeatable && values.size() > 1) {
                wrong.add(Problem.Part.of(At.parameter(name), "'%s' can be given only once.".formatted(name)));
            }
        });
        if (!wrong.isEmpty()) {
            boolean known = allowed.containsKey(wrong.get(0).parameter());
            throw new Failure(
                    known ? ProblemType.INVALID_PARAMETER : ProblemType.UNKNOWN_PARAMETER,
                    wrong.get(0).detail(),
                    wrong);
        }
    }

    private static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    add(names, field, field.getType());
                }
            }
        }
        return names;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
