package org.cityrankings.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that go through it, which the descriptor of a package tells of each file. */
final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream to) {
        super(to);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        bytes += length;
    }
}
