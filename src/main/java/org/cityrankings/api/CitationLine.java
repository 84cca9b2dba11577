package org.cityrankings.api;

import java.net.URI;

/** One line to cite an answer by, so that whoever reads it can ask again and see whether the data have changed. */
public final class CitationLine {
    private CitationLine() {}

    public static String of(String title, DataVersion data, URI address) {
        return "City Rankings: %s; data version %d of %s; %s"
                .formatted(title, data.version(), data.day(), address(address));
    }

    /** Without scheme and host, which a proxy may have changed. */
    public static String address(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
