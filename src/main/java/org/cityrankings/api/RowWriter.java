package org.cityrankings.api;

import java.io.IOException;

/** Writes the items of a list one after another in one form. */
interface RowWriter {
    void begin() throws IOException;

    void write(Object item) throws IOException;

    void end() throws IOException;
}
