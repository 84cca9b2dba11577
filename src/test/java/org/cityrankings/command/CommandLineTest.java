package org.cityrankings.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written on a command line is understood, or said to be wrong. */
class CommandLineTest {

    private static void assertUnclear(String sentence, String... arguments) {
        CommandLine.Unclear unclear = assertThrows(CommandLine.Unclear.class, () -> CommandLine.of(List.of(arguments)));
        assertEquals(sentence, unclear.getMessage());
    }

    @Test
    void optionsStandAnywhere() throws Exception {
        CommandLine expected = new CommandLine(Command.IMPORT, "a.zip", Map.of("dry-run", "", "mode", "replace"));
        assertEquals(expected, CommandLine.of(List.of("import", "a.zip", "--dry-run", "--mode", "replace")));
        assertEquals(expected, CommandLine.of(List.of("import", "--mode", "replace", "--dry-run", "a.zip")));
        CommandLine key = CommandLine.of(List.of("keys", "create", "--name", "News room", "--role", "editor"));
        assertEquals(Command.KEYS_CREATE, key.command());
        assertEquals("News room", key.option("name", ""));
        assertEquals("upsert", CommandLine.of(List.of("import", "x")).option("mode", "upsert"));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertUnclear("There is no command 'serve'.", "serve");
        assertUnclear("There is no command 'keys'.", "keys");
        assertUnclear("import needs FILE.", "import");
        assertUnclear("'b' is one argument too many.", "import", "a", "b");
        assertUnclear("import has no option --force.", "import", "a", "--force");
        assertUnclear("'merge' is no value of --mode upsert|replace.", "import", "a", "--mode", "merge");
        assertUnclear("'' is no value of --mode upsert|replace.", "import", "a", "--mode");
        assertUnclear("--dry-run is there twice.", "import", "a", "--dry-run", "--dry-run");
        assertUnclear("keys create needs --name NAME.", "keys", "create", "--role", "editor");
        assertUnclear("'owner' is no value of --role editor|admin.", "keys", "create", "--role", "owner");
        assertTrue(Command.usages().contains("  import FILE [--dry-run] [--mode upsert|replace]\n"));
        assertTrue(Command.usages().contains("  keys create --role editor|admin --name NAME [--expires WHEN]\n"));
    }
}
