package org.cityrankings.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line, the very items that pages have. */
final class JsonLines implements RowWriter {
    private final ObjectMapper json;
    private final OutputStream to;

    JsonLines(ObjectMapper json, OutputStream to) {
        this.json = json;
        this.to = to;
    }

    @Override
    public void begin() {
        // the first line is the first item
    }

    @Override
    public void write(Object item) throws IOException {
        to.write(json.writeValueAsBytes(item));
        to.write('\n');
    }

    @Override
    public void end() {
        // the last line is the last item
    }
}
