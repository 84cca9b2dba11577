package org.cityrankings.api;

import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** The forms that a list is answered in, each with its media type and the suffix that asks for it. */
enum Form {
    JSON("application/json", "json"),
    CSV("text/csv", "csv"),
    NDJSON("application/x-ndjson", "ndjson"),
    GEOJSON("application/geo+json", "geojson"),
    /** What the columns of the CSV are, as the W3C's CSV on the Web describes tables. */
    CSVW("application/csvm+json", "csv-metadata.json");

    /** The component of items that have a place on the map. */
    static final String POSITION = "position";

    final MediaType type;
    final String suffix;

    Form(String type, String suffix) {
        this.type = MediaType.valueOf(type);
        this.suffix = suffix;
    }

    /** Whether items come one by one, to the end of the list, instead of as a page. */
    boolean streams() {
        return this != JSON && this != CSVW;
    }

    /** The form whose media type or suffix this is, or null. */
    static Form of(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.suffix.equals(suffix))
                .findFirst()
                .orElse(null);
    }

    /** Whether what an endpoint returns can be had in this form. */
    boolean fits(Type returned) {
        return returned instanceof ParameterizedType list
                && list.getRawType() == Page.class
                && (this != GEOJSON || hasPosition((Class<?>) list.getActualTypeArguments()[0]));
    }

    private static boolean hasPosition(Class<?> item) {
        return Arrays.stream(item.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(POSITION::equals);
    }
}
