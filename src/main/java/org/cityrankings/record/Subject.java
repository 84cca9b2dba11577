package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.cityrankings.city.CityKind;

/** A city that something is said of, under its name in the language of the answer. */
@RegisterForReflection
record Subject(String id, String name, String country, CityKind kind) {

    static String country(String code, String language) {
        return new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
    }
}
