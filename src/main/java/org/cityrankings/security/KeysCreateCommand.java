package org.cityrankings.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Text;
import org.cityrankings.command.Command;
import org.cityrankings.command.CommandLine;
import org.cityrankings.command.CommandRun;
import org.cityrankings.command.Terminal;

/** Gives out a key from the command line: whoever can reach the database is trusted with it anyway. */
@ApplicationScoped
class KeysCreateCommand implements CommandRun {
    private final KeyIssue keys;
    private final Clock clock;

    KeysCreateCommand(KeyIssue keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Command command() {
        return Command.KEYS_CREATE;
    }

    @Override
    public int run(CommandLine line, Terminal terminal) {
        String name = line.option("name", "");
        if (name.length() > Keys.LONGEST_NAME) {
            terminal.warn("A name can have %d characters at most.".formatted(Keys.LONGEST_NAME));
            return 1;
        }
        Instant expiresAt;
        try {
            expiresAt = line.options().containsKey("expires") ? Expiry.of(line.option("expires", ""), clock) : null;
        } catch (DateTimeException | ArithmeticException unreadable) {
            terminal.warn("--expires takes the last day, such as 2027-01-31, or a period from now on, such as P90D.");
            return 1;
        }
        Role role = Role.valueOf(line.option("role", "").toUpperCase(Locale.ROOT));
        Keys.Fresh fresh;
        try {
            fresh = keys.issue("command line", new Keys.Draft(Text.clean(name), role, expiresAt));
        } catch (Failure refused) {
            terminal.warn(refused.getMessage());
            return 1;
        }
        terminal.warn("The key %s, shown only this once:".formatted(fresh.id()));
        terminal.say(fresh.key());
        return 0;
    }
}
