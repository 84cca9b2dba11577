package org.cityrankings.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the place in a request that the libraries below complain of, and says it without words of Java. */
final class Places {
    /** What resources call the parameter that is the body. */
    private static final Set<String> BODIES = Set.of("draft", "patch", "body");

    private Places() {}

    static String pointer(JsonMappingException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    static String explain(JsonMappingException wrong) {
        String pointer = pointer(wrong);
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            String members =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "There is no member %s here; there is: %s.".formatted(pointer, members);
        }
        if (wrong instanceof InvalidFormatException format && format.getTargetType() != null) {
            if (format.getTargetType().isEnum()) {
                return "%s is '%s', which is not one of %s."
                        .formatted(pointer, format.getValue(), Word.all(format.getTargetType()));
            }
            if (format.getTargetType() == String.class) {
                return "%s is refused: %s.".formatted(pointer, reason(format));
            }
        }
        if (wrong instanceof ValueInstantiationException made
                && made.getType().hasRawClass(PartialDate.class)
                && wrong.getCause() != null) {
            return "%s is refused: %s".formatted(pointer, wrong.getCause().getMessage());
        }
        return (pointer.isEmpty() ? "The body" : pointer) + " does not have the type that the document asks for.";
    }

    /** What our own reader of texts said, without the words that Jackson puts around it. */
    private static String reason(InvalidFormatException format) {
        String message = format.getOriginalMessage();
        return message.substring(message.lastIndexOf(": ") + 2);
    }

    /** All parameters that are not the body are query, path or header parameters. */
    static At of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        boolean body = violation.getExecutableParameters() == null;
        String last = "";
        for (Iterator<Path.Node> steps = violation.getPropertyPath().iterator(); steps.hasNext(); ) {
            Path.Node step = steps.next();
            last = step.getName();
            if (step.getKind() == ElementKind.PARAMETER) {
                body = BODIES.contains(last);
            } else if (step.getKind() != ElementKind.METHOD) {
                if (step.getIndex() != null) {
                    pointer.append('/').append(step.getIndex());
                }
                if (step.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escape(last));
                }
            }
        }
        return body ? At.pointer(pointer.toString()) : At.parameter(last);
    }

    private static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
