package org.cityrankings.ranking;

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
 * @param latestStage the name of the first stage of the latest edition, null where that lists the city or has no list
 * @param latestExpected how long the list of that stage was, or null where nobody knows
 * @param latestHeld how much of it the record holds
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
        return latestExpected != null && latestHeld >= latestExpected ? Boolean.FALSE : null;
    }
}
