package org.cityrankings.exchange;

/**
 * What is asked of an import.
 *
 * @param by whose key it was, or the program itself
 * @param file what it is called where it came from
 * @param dryRun whether to take back all that was written
 */
record ImportRequest(String by, String file, Mode mode, boolean dryRun, Occasion occasion) {
    /** At a start only what was not imported before, because editors may have improved it. */
    enum Occasion {
        ALWAYS,
        UNLESS_LOADED_BEFORE,
        INTO_EMPTY_RECORD
    }
}
