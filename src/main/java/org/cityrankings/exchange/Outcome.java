package org.cityrankings.exchange;

/**
 * What came of an import.
 *
 * @param report what was done, or would have been; null where the package could not be read
 * @param flaws for what nothing was written, or null
 */
record Outcome(Report report, FlawList flaws) {}
