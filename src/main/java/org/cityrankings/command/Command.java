package org.cityrankings.command;

import java.util.List;
import java.util.stream.Stream;

/** What the program does beside serving. */
public enum Command {
    IMPORT("import", "FILE", List.of("--dry-run"), List.of(), List.of("--mode upsert|replace")),
    EXPORT("export", "FILE", List.of(), List.of(), List.of()),
    KEYS_CREATE("keys create", "", List.of(), List.of("--role editor|admin", "--name NAME"), List.of("--expires WHEN")),
    /** Whether the service of this machine is ready, as the exit code. */
    HEALTH("health", "", List.of(), List.of(), List.of()),
    /** Serves itself a bit of everything and ends, so that an archive of classes can be made of what was loaded. */
    REHEARSE("rehearse", "", List.of(), List.of(), List.of());

    final String words;
    /** What the one argument is called that is no option, if there is one. */
    final String operand;

    final List<String> flags;
    /** Options that have to be there. */
    final List<String> required;
    /** Options that can be left out. */
    final List<String> optional;

    Command(String words, String operand, List<String> flags, List<String> required, List<String> optional) {
        this.words = words;
        this.operand = operand;
        this.flags = flags;
        this.required = required;
        this.optional = optional;
    }

    List<String> options() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    private String usage() {
        StringBuilder line = new StringBuilder("  ").append(words);
        if (!operand.isEmpty()) {
            line.append(' ').append(operand);
        }
        flags.forEach(flag -> line.append(" [").append(flag).append(']'));
        required.forEach(option -> line.append(' ').append(option));
        optional.forEach(option -> line.append(" [").append(option).append(']'));
        return line.append('\n').toString();
    }

    /** How all of them are written. */
    public static String usages() {
        StringBuilder lines = new StringBuilder("Usage: no argument to serve, or one of\n");
        for (Command command : values()) {
            lines.append(command.usage());
        }
        return lines.toString().stripTrailing();
    }
}
