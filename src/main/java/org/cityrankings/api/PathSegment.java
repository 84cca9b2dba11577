package org.cityrankings.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes keys that may have any letters as parts of addresses; path_segment in SQL does the same. */
public final class PathSegment {
    private PathSegment() {}

    public static String of(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
