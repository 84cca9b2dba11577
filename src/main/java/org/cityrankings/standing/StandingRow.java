package org.cityrankings.standing;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.city.CityKind;
import org.cityrankings.city.EventKind;
import org.cityrankings.program.ProgramKind;

/**
 * The latest edition of a program that lists a city, as it is read.
 *
 * @param stage the furthest that the city reached
 * @param latestYear that of the latest edition of the program
 * @param latestStage the name of the first stage, which all cities of an edition have reached if it has one; this and
 *     the next two are null where the latest edition lists the city
 * @param latestExpected how long the list of that stage in the latest edition was, or null where nobody knows
 * @param latestHeld how much of that list the record holds, or null where it has no such list
 * @param observed whether the record holds observations that the edition took
 */
record StandingRow(
        String program,
        String programName,
        ProgramKind kind,
        int year,
        String stage,
        String stageName,
        int position,
        PartialDate announcedOn,
        Integer rank,
        BigDecimal score,
        String rating,
        List<String> sources,
        Integer numberRanked,
        int latestYear,
        String latestStage,
        Integer latestExpected,
        Integer latestHeld,
        boolean observed) {

    /** The city itself, and what became of it. */
    record City(String id, String name, String country, CityKind kind, List<Event> events) {}

    record Event(EventKind kind, PartialDate on, String successorName) {}

    /**
     * A city with the rank of the city in question, or the nearest to it.
     *
     * @param held how many ranked cities of the edition the record holds
     * @param last the last rank of these
     */
    record Near(
            String program, String city, String name, String country, int rank, BigDecimal score, int held, int last) {}

    /** The median of others for a criterion of which the city in question has a score. */
    record Median(
            String program,
            Beside beside,
            String group,
            String criterion,
            String name,
            double score,
            double median,
            int others) {}

    String edition() {
        return programName + " " + year;
    }

    /** Whether the latest edition of the program lists the city, or null where nobody knows. */
    Boolean listedInLatest() {
        if (latestYear == year) {
            return true;
        }
        return latestHeld != null && latestExpected != null && latestHeld >= latestExpected ? Boolean.FALSE : null;
    }
}
