package org.cityrankings.exchange;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Problem;
import org.cityrankings.api.ProblemType;

/** What the body of an import can be, by its media type; only of a CSV file has to be said what it holds. */
enum BodyKind {
    PACKAGE("application/zip") {
        @Override
        DataPackage open(FileChannel file, String name) throws IOException {
            return DataPackage.zip(file, name);
        }
    },
    TABLE("text/csv") {
        @Override
        DataPackage open(FileChannel file, String name) {
            return DataPackage.file(file, name);
        }
    },
    GAZETTEER("text/tab-separated-values") {
        @Override
        DataPackage open(FileChannel file, String name) throws IOException {
            return DataPackage.gazetteer(file, name);
        }
    };

    private static final String PARAMETER = "table";

    private final MediaType type;

    BodyKind(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** The operation takes no other types, but lets pass who names none. */
    static BodyKind of(MediaType type) {
        if (type == null) {
            throw new Failure(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Say in Content-Type what is sent.");
        }
        return Arrays.stream(values())
                .filter(kind -> type.isCompatible(kind.type))
                .findFirst()
                .orElse(PACKAGE);
    }

    abstract DataPackage open(FileChannel file, String name) throws IOException;

    /** What the body is called; fails where the parameter does not go with it. */
    String file(String table, Tables tables) {
        if (this == TABLE && table == null) {
            throw wrong("Say in 'table' what the file holds, such as cities.", List.of());
        }
        if (this != TABLE && table != null) {
            throw wrong("'table' goes with text/csv; what else is sent says itself what it holds.", List.of());
        }
        if (table == null) {
            return this == PACKAGE ? "upload.zip" : "upload.txt";
        }
        List<String> known = tables.resources();
        if (!known.contains(table)) {
            throw wrong("Nothing here is called '%s'.".formatted(table), known);
        }
        return table.replace('-', '_') + ".csv";
    }

    private static Failure wrong(String sentence, List<String> suggestions) {
        return new Failure(
                ProblemType.INVALID_PARAMETER,
                sentence,
                List.of(new Problem.Part(null, PARAMETER, null, sentence, suggestions)));
    }
}
