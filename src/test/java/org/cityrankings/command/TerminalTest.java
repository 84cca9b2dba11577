package org.cityrankings.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bars are drawn where somebody looks on; elsewhere there are lines, and results stand alone. */
class TerminalTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream beside = new ByteArrayOutputStream();

    private Terminal terminal(boolean watched) {
        return new Terminal(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(beside, true, StandardCharsets.UTF_8),
                watched);
    }

    @Test
    void linesTellEachPhaseOnceUnlessItTakesLong() {
        Terminal terminal = terminal(false);
        terminal.progress("reading", 0, 1000);
        terminal.progress("reading", 500, 1000);
        terminal.progress("writing", 1000, 1000);
        terminal.say("done");
        assertEquals("reading 0 of 1,000 rows\nwriting 1,000 of 1,000 rows\n", beside.toString(StandardCharsets.UTF_8));
        assertEquals("done\n", output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aBarIsDrawnOverAndGoesBeforeAResult() {
        Terminal terminal = terminal(true);
        terminal.progress("writing", 500, 1000);
        terminal.say("done");
        assertEquals(
                "\r\u001b[K[###############...............] writing 500 of 1,000 rows\r\u001b[K",
                beside.toString(StandardCharsets.UTF_8));
        assertEquals("done\n", output.toString(StandardCharsets.UTF_8));
    }
}
