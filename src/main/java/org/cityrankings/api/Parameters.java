package org.cityrankings.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads parameters the way bodies are read; what does not fit is a 400 that names the parameter. */
@Provider
class Parameters implements ParamConverterProvider {
    private final ObjectMapper json;

    Parameters(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        if (name == null || !(type == String.class || type == Integer.class || type == int.class || type.isEnum())) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null ? null : read(name, text, type);
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private <T> T read(String name, String text, Class<T> type) {
        try {
            if (type == Integer.class || type == int.class) {
                if (!text.matches("-?(0|[1-9][0-9]{0,9})")) {
                    throw new NumberFormatException();
                }
                return (T) Integer.valueOf(text);
            }
            return type == String.class ? (T) Text.clean(text) : json.convertValue(text, type);
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "'%s' is not a whole number.".formatted(text));
        } catch (IllegalArgumentException unfit) {
            throw invalid(
                    name,
                    type.isEnum()
                            ? "'%s' is not one of %s.".formatted(text, Word.all(type))
                            : "The parameter is refused: " + unfit.getMessage() + ".");
        }
    }

    private static Failure invalid(String name, String detail) {
        return Failure.at(ProblemType.INVALID_PARAMETER, At.parameter(name), detail);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return null;
    }
}
