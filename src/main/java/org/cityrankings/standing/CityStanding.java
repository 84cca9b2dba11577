package org.cityrankings.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.PartialDate;
import org.cityrankings.city.CityKind;
import org.cityrankings.program.ProgramKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a city stands in each program that has listed it, so that it can be seen beside others. */
@Schema(name = "CityStanding")
record CityStanding(
        @Schema(examples = "eindhoven-nl") String city,
        @Schema(examples = "Eindhoven") String name,
        @Schema(examples = "NL") String country,
        @Schema(examples = "city") CityKind kind,
        @Schema(description = "none where no program has listed it") List<ProgramStanding> programs,
        @Schema(description = "what to keep in mind, in full sentences") List<String> caveats,
        DataVersion data,
        @Schema(description = "one line to cite this answer by") String cite) {

    /** In the latest edition of a program that lists the city. */
    @Schema(name = "ProgramStanding")
    record ProgramStanding(
            @Schema(examples = "sdg-index-european-cities") String program,
            @Schema(examples = "SDG Index for European Cities") String programName,
            @Schema(examples = "index") ProgramKind kind,
            @Schema(
                            description = "the latest edition that lists the city; all but latest is about it",
                            examples = "2019")
                    int year,
            LatestEdition latest,
            @Schema(description = "the furthest that it reached", examples = "ranked") String stage,
            @Schema(examples = "Ranked cities") String stageName,
            @Schema(description = "of the stage in the program", examples = "1") int position,
            @Schema(description = "when the stage was announced") PartialDate announcedOn,
            @Schema(description = "as published; absent where the edition ranks nobody", examples = "10") Integer rank,
            @Schema(description = "as published", examples = "63.5108077290138") BigDecimal score,
            @Schema(description = "as published, where the edition rates in words or letters") String rating,
            RankedAmong among,
            @Schema(
                            description =
                                    "100 (n - rank)/(n - 1): how many per cent of the other ranked cities are not ahead of it, 100 for the first; with among.published false n can only be larger, so that it is this or more; absent for n = 1",
                            examples = "79.54545454545455")
                    Double percentile,
            @Schema(description = "the nearest better rank of those held, absent where there is none") Neighbours above,
            @Schema(description = "the other cities with the same rank") List<Neighbour> tied,
            @Schema(description = "the nearest worse rank of those held, absent where there is none") Neighbours below,
            @Schema(
                            description =
                                    "by the published scores of criteria, beside other cities of the edition: of its country, of its kind, and its peers; each is absent where there is nobody to compare with")
                    List<Comparison> comparisons,
            @Schema(description = "where the edition can be computed again from its observations")
                    ComputedStanding computed,
            @Schema(examples = "[\"github-com-2\"]") List<String> sources) {}

    /** The latest edition of a program, whether it lists the city or not. */
    @Schema(name = "LatestEdition")
    record LatestEdition(
            @Schema(examples = "2019") int year,
            @JsonInclude
                    @Schema(
                            nullable = true,
                            description = "null where the record does not hold the whole list, so that nobody knows")
                    Boolean listed) {}

    /** How many cities a rank is one of. */
    @Schema(name = "RankedAmong")
    record RankedAmong(
            @Schema(description = "how many were ranked; at least so many unless published", examples = "45")
                    int number,
            @Schema(
                            description =
                                    "whether the edition says so; else it is what the record holds, or the last rank where that is more")
                    boolean published,
            @Schema(description = "how many ranked cities the record holds", examples = "45") int held) {}

    /** The cities of one rank. */
    @Schema(name = "Neighbours")
    record Neighbours(
            @Schema(examples = "9") int rank,
            @Schema(
                            description =
                                    "how many places between it and the city are of cities that the record does not hold",
                            examples = "0")
                    int between,
            List<Neighbour> cities) {}

    @Schema(name = "Neighbour")
    record Neighbour(
            @Schema(examples = "the-hague-nl") String city,
            @Schema(examples = "The Hague") String name,
            @Schema(examples = "NL") String country,
            @Schema(description = "as published") BigDecimal score,
            @Schema(description = "its score minus that of the city, where both are published", examples = "0.22")
                    BigDecimal scoreGap) {}

    /** What the city is better and worse at than some others, the largest differences first. */
    @Schema(name = "StandingComparison")
    record Comparison(
            Beside beside,
            @Schema(
                            description =
                                    "the group in which the edition puts the city, whose other members are its peers; without one peers are the ten cities nearest in the published score",
                            examples = "Western Europe")
                    String group,
            @Schema(description = "at most three") List<Difference> strengths,
            @Schema(description = "at most three") List<Difference> weaknesses) {}

    /** A criterion in which the city differs from the median of some others. */
    @Schema(name = "ScoreDifference")
    record Difference(
            @Schema(examples = "sdg9") String criterion,
            @Schema(examples = "Industry, innovation and infrastructure") String name,
            @Schema(description = "as published") double score,
            double medianOfOthers,
            @Schema(description = "of the score from that median, in points of the score") double difference,
            @Schema(description = "how many others have a score of it", examples = "3") int others) {}
}
