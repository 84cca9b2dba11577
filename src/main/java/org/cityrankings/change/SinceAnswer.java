package org.cityrankings.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cityrankings.api.DataVersion;
import org.cityrankings.change.SinceQueries.Touched;

/** Writes {@link Since} while it is read, because an import may have touched millions of records. */
final class SinceAnswer {
    private final JsonGenerator json;
    private String kind;
    private String action;

    SinceAnswer(JsonGenerator json) {
        this.json = json;
    }

    void begin(long since, DataVersion version) throws IOException {
        json.writeStartObject();
        json.writeNumberField("since", since);
        json.writeNumberField("version", version.version());
        json.writeStringField("at", version.at().toString());
        json.writeArrayFieldStart("kinds");
    }

    void write(Touched touched) throws IOException {
        if (!touched.kind().equals(kind)) {
            endKind();
            json.writeStartObject();
            json.writeStringField("kind", touched.kind());
        }
        if (!touched.kind().equals(kind) || !touched.action().equals(action)) {
            if (touched.kind().equals(kind)) {
                json.writeEndArray();
            }
            json.writeArrayFieldStart(touched.action());
        }
        kind = touched.kind();
        action = touched.action();
        json.writeString(touched.path());
    }

    private void endKind() throws IOException {
        if (kind != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    void end() throws IOException {
        endKind();
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
