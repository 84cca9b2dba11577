package org.cityrankings.command;

/** Does one command; its beans are found wherever they are. */
public interface CommandRun {
    Command command();

    /**
     * Does what was asked.
     *
     * @return the exit code: 0 when it was done, 1 when it could not be
     */
    int run(CommandLine line, Terminal terminal) throws Exception;
}
