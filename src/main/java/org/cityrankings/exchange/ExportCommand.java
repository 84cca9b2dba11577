package org.cityrankings.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.command.Command;
import org.cityrankings.command.CommandLine;
import org.cityrankings.command.CommandRun;
import org.cityrankings.command.Terminal;

/** Exports the record from the command line, as the same bytes as over HTTP; the file is there whole or not at all. */
@ApplicationScoped
class ExportCommand implements CommandRun {
    private static final int LONGEST_SECONDS = 3600;

    private final Export export;
    private final SqlQueries sql;

    ExportCommand(Export export, SqlQueries sql) {
        this.export = export;
        this.sql = sql;
    }

    @Override
    public Command command() {
        return Command.EXPORT;
    }

    @Override
    public int run(CommandLine line, Terminal terminal) {
        Path file = Path.of(line.operand());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(unfinished, terminal);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            terminal.say("exported %,d bytes to %s".formatted(Files.size(file), file));
            return 0;
        } catch (IOException unwritable) {
            terminal.warn("%s cannot be written: %s".formatted(file, unwritable));
            return 1;
        }
    }

    private void write(Path file, Terminal terminal) throws IOException {
        try (OutputStream to = new Told(new BufferedOutputStream(Files.newOutputStream(file)), terminal)) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                sql.snapshot();
                export.write(to);
                return null;
            });
        }
    }

    /** Tells how much was written. */
    private static final class Told extends FilterOutputStream {
        private final Terminal terminal;
        private long bytes;

        private Told(OutputStream to, Terminal terminal) {
            super(to);
            this.terminal = terminal;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
            terminal.progress("exporting", bytes);
        }
    }
}
