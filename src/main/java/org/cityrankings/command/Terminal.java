package org.cityrankings.command;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Where a command tells what it does: results as output, and how far it is beside it, drawn only where one looks on. */
public final class Terminal {
    private static final int WIDTH = 30;
    private static final long LINE_PAUSE = TimeUnit.SECONDS.toNanos(10);
    private static final long BAR_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream output;
    private final PrintStream beside;
    private final boolean watched;
    private String phase = "";
    private long told;

    public Terminal(PrintStream output, PrintStream beside, boolean watched) {
        this.output = output;
        this.beside = beside;
        this.watched = watched;
    }

    /** That of the process. */
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err, System.console() != null);
    }

    /** Tells a result. */
    public void say(String line) {
        clear();
        output.println(line);
    }

    /** Tells what went wrong. */
    public void warn(String line) {
        clear();
        beside.println(line);
    }

    /** Tells how far a phase is: a bar that grows, or elsewhere a line now and then. */
    public void progress(String what, long done, long all) {
        int filled = all == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / all);
        String bar = "[%s%s] ".formatted("#".repeat(filled), ".".repeat(WIDTH - filled));
        draw(what, bar, "%s %,d of %,d rows".formatted(what, done, all));
    }

    /** Tells how far a phase is of which nobody knows how long it is. */
    public void progress(String what, long bytes) {
        draw(what, "", "%s, %,d bytes".formatted(what, bytes));
    }

    private void draw(String what, String bar, String text) {
        long pause = watched ? BAR_PAUSE : LINE_PAUSE;
        if (what.equals(phase) && System.nanoTime() - told < pause) {
            return;
        }
        phase = what;
        told = System.nanoTime();
        if (watched) {
            beside.print("\r\u001b[K" + bar + text);
        } else {
            beside.println(text);
        }
        beside.flush();
    }

    private void clear() {
        if (watched && !phase.isEmpty()) {
            beside.print("\r\u001b[K");
            beside.flush();
        }
        phase = "";
    }
}
