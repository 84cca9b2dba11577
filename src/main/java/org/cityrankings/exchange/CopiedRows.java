package org.cityrankings.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, in its text format; nothing is there before they are closed. */
final class CopiedRows implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final StringBuilder chunk = new StringBuilder(2 * CHUNK);
    private final Connection connection;
    private final CopyIn copy;

    CopiedRows(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    /** Adds a row; a cell that is null is unknown. */
    void add(String... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                chunk.append('\t');
            }
            append(cells[i]);
        }
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    private void append(String cell) {
        if (cell == null) {
            chunk.append("\\N");
            return;
        }
        int from = chunk.length();
        chunk.append(cell);
        for (int i = from; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            String escaped = c == '\\' ? "\\\\" : c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : null;
            if (escaped != null) {
                chunk.replace(i, i + 1, escaped);
                i++;
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    /** Lets the rows in, also those before a file could not be read any further: to cancel would end the transaction. */
    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        try {
            send();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                connection.abort(Runnable::run); // else the driver would wait for a lost server without end
            }
        }
    }
}
