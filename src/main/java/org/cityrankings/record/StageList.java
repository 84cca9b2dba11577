package org.cityrankings.record;

import java.time.LocalDate;
import org.cityrankings.api.PartialDate;

/**
 * The list of a stage of an edition that existed.
 *
 * @param announcedTo the last day on which it can have been announced
 * @param announced whether it had been by the day that is asked for, or null where its date leaves that open
 * @param expected how long it was, or null where nobody knows
 * @param held how many of its awards the record holds, or null where they were not counted
 */
record StageList(
        String program,
        String programName,
        String stage,
        String stageName,
        int position,
        int year,
        PartialDate announcedOn,
        LocalDate announcedTo,
        Boolean announced,
        Integer expected,
        Long held) {

    boolean surely() {
        return Boolean.TRUE.equals(announced);
    }

    boolean possibly() {
        return !Boolean.FALSE.equals(announced);
    }

    /** Whether an absence from the list is known to be one. */
    boolean whole() {
        return expected != null && held != null && held >= expected;
    }
}
