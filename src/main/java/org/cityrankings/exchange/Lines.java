package org.cityrankings.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The lines of a text in UTF-8, none of which is longer than any honest one. */
final class Lines implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;

    Lines(InputStream text) {
        reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
    }

    /** The next line without its end, or null after the last. */
    String next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST) {
                throw new IOException("line %d is too long".formatted(number));
            }
            line.append((char) c);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /** The number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
