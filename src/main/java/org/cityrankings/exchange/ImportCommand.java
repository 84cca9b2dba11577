package org.cityrankings.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.cityrankings.command.Command;
import org.cityrankings.command.CommandLine;
import org.cityrankings.command.CommandRun;
import org.cityrankings.command.Terminal;
import org.cityrankings.exchange.ImportRequest.Occasion;

/** Imports a file from the command line, as the same job that it is over HTTP. */
@ApplicationScoped
class ImportCommand implements CommandRun {
    private final Imports imports;

    ImportCommand(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Command command() {
        return Command.IMPORT;
    }

    @Override
    public int run(CommandLine line, Terminal terminal) throws SQLException {
        Path path = Path.of(line.operand());
        if (!Files.exists(path)) {
            terminal.warn("%s is neither a directory nor a zip nor another file.".formatted(path));
            return 1;
        }
        Mode mode = Mode.valueOf(line.option("mode", "upsert").toUpperCase(Locale.ROOT));
        boolean dryRun = line.options().containsKey("dry-run");
        ImportJob done = imports.run(
                new ImportRequest("import", path.getFileName().toString(), mode, dryRun, Occasion.ALWAYS),
                () -> DataPackage.at(path),
                (phase, rows, all) -> terminal.progress(phase.word(), rows, all));
        if (done.report() != null && done.report().leftOut() != null) {
            FlawList leftOut = done.report().leftOut();
            terminal.warn("left out %,d rows, of which the first are:".formatted(leftOut.count()));
            leftOut.first().forEach(flaw -> terminal.warn(flaw.toString()));
        }
        if (!done.succeeded()) {
            terminal.warn("%s was not loaded and nothing was changed; %s".formatted(path, done.reason()));
            return 1;
        }
        terminal.say((dryRun ? "would have " : "") + done.report());
        return 0;
    }
}
