package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the GeoNames gazetteer as it distributes them: tab-separated, without a header, told apart by how many
 * columns they have (https://download.geonames.org/export/dump/readme.txt).
 */
final class GeoNames {
    /** What the files are called here, as the files of a data package are by its descriptor. */
    static final String PLACES = "geonames-places";

    static final String NAMES = "geonames-names";
    static final int PLACE_COLUMNS = 19;
    static final int NAME_COLUMNS = 10;

    private GeoNames() {}

    /** Those of the paths that hold a file of GeoNames. */
    static Map<String, String> files(Contents contents, List<String> paths) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : paths) {
            try (InputStream text = contents.open(path);
                    Lines lines = new Lines(text)) {
                String first = lines.next();
                int columns = first == null ? 0 : first.split("\t", -1).length;
                if (columns == PLACE_COLUMNS) {
                    files.put(PLACES, path);
                } else if (columns == NAME_COLUMNS) {
                    files.put(NAMES, path);
                }
            }
        }
        return files;
    }
}
