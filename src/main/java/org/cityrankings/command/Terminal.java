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
        long pause = watched ? BAR_PAUSE : LINE_PAUSE;
        if (what.equals(phase) && System.nanoTime() - told < pause) {
            return;
        }
        phase = what;
        told = System.nanoTime();
        String rows = "%s %,d of %,d rows".formatted(what, done, all);
        if (watched) {
            int filled = all == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / all);
            beside.print("\r\u001b[K[%s%s] %s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), rows));
        } else {
            beside.println(rows);
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
