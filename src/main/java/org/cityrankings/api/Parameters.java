package org.cityrankings.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Reads parameters the way bodies are read; what does not fit is a 400 that names the parameter. */
@Provider
class Parameters implements ParamConverterProvider {
    private static final Set<Class<?>> TYPES =
            Set.of(String.class, Integer.class, int.class, boolean.class, LocalDate.class);

    private final ObjectMapper json;

    Parameters(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        if (name == null || !(TYPES.contains(type) || type.isEnum())) {
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
            if (type == boolean.class) {
                if (!text.matches("true|false")) {
                    throw invalid(name, "'%s' is neither true nor false.".formatted(text));
                }
                return (T) Boolean.valueOf(text);
            }
            if (type == LocalDate.class) {
                return (T) day(name, text);
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

    private static LocalDate day(String name, String text) {
        try {
            if (text.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw invalid(name, "There is no day '%s'.".formatted(text));
        }
        throw invalid(name, "'%s' is not a day like 2019-10-24.".formatted(text));
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
