package org.cityrankings.api;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;

/** An answer of any length, which is written while it is read from one state of the record. */
public record Streamed(MediaType type, Content content) {

    /** Reads and writes; the statements that it runs see the state whose version it is given. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream to, DataVersion version) throws IOException;
    }
}
