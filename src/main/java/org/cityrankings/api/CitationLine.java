package org.cityrankings.api;

import java.net.URI;
import java.time.ZoneOffset;

/** One line to cite an answer by, so that whoever reads it can ask again and see whether the data have changed. */
public final class CitationLine {
    private CitationLine() {}

    public static String of(String title, DataVersion data, URI address) {
        String query = address.getRawQuery();
        return "City Rankings: %s; data version %d of %s; %s%s"
                .formatted(
                        title,
                        data.version(),
                        data.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                        address.getRawPath(),
                        query == null ? "" : "?" + query);
    }
}
