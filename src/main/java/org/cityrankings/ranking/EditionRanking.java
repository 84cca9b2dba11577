package org.cityrankings.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is where in an edition, by what was published, by what follows from its observations, or by both. */
@Schema(name = "EditionRanking")
record EditionRanking(
        @Schema(examples = "sdg-index-european-cities") String program,
        @Schema(examples = "SDG Index and Dashboards for European Cities") String programName,
        @Schema(examples = "2019") int year,
        @Schema(description = "if only one was asked for", examples = "ranked") String stage,
        Basis basis,
        @Schema(description = "how many cities the edition ranked, where that is known", examples = "45")
                Integer numberRanked,
        @Schema(description = "those with scores here") List<Criterion> criteria,
        @Schema(description = "by rank; where there is none, those that reached a later stage first and then by name")
                List<City> cities,
        @Schema(description = "only of basis=compare: how far the published numbers come out again")
                Comparison comparison,
        WhatIf whatIf,
        @Schema(description = "by which it was computed, as it can be posted to /v1/rankings/composite")
                CompositeMethod method,
        @Schema(description = "what to keep in mind") List<String> caveats,
        DataVersion data,
        @Schema(description = "one line to cite this answer by") String cite) {

    /** A criterion; weights only where it was computed. */
    @Schema(name = "RankedCriterion")
    record Criterion(
            @Schema(examples = "sdg3") String id,
            @Schema(examples = "Good health and well-being") String name,
            @Schema(description = "the criterion that it is a part of") String parent,
            @Schema(description = "among its neighbours, which sum to 1", examples = "0.25") Double weight,
            @Schema(description = "in the index", examples = "0.0625") Double effectiveWeight) {}

    /** A city of the edition; what is not known, or was not asked for, is absent. */
    @Schema(name = "RankedCity")
    record City(
            @Schema(examples = "oslo-no") String city,
            @Schema(examples = "Oslo") String name,
            @Schema(examples = "NO") String country,
            Published published,
            Recomputed recomputed,
            Difference difference,
            @Schema(description = "by criterion") List<Cell> scores) {}

    /** What was published of a city, at the last stage that it reached. */
    @Schema(name = "PublishedRank")
    record Published(
            @Schema(examples = "ranked") String stage,
            @Schema(description = "ties share one", examples = "1") Integer rank,
            @Schema(examples = "74.8005238047777") BigDecimal score,
            @Schema(examples = "AA") String rating,
            List<Citation> sources) {}

    /** What follows from the observations. */
    @Schema(name = "RecomputedRank")
    record Recomputed(
            @Schema(description = "ties share one", examples = "1") Integer rank,
            @Schema(examples = "74.1") Double score,
            @Schema(description = "the share of the weight, 0 to 1, that there are values for", examples = "0.9")
                    Double coverage,
            @Schema(description = "by the method as it is stored, among the cities shown; only with a what-if")
                    Integer rankAsStored,
            @Schema(description = "how many ranks it gains by the what-if; below 0 it loses", examples = "-2")
                    Integer gained) {}

    /** Recomputed minus published. */
    @Schema(name = "RankDifference")
    record Difference(
            @Schema(description = "absent where only some cities were computed", examples = "1") Integer rank,
            @Schema(examples = "6.58") Double score) {}

    /** A criterion of a city. */
    @Schema(name = "RankedCell")
    record Cell(
            @Schema(examples = "sdg3") String criterion,
            PublishedScore published,
            @Schema(examples = "83.5") Double recomputed,
            @Schema(description = "recomputed minus published", examples = "0.1") Double difference) {}

    /** What was published of a city below the total. */
    @Schema(name = "PublishedScore")
    record PublishedScore(
            @Schema(examples = "1") Integer rank,
            @Schema(examples = "83.5") BigDecimal score,
            List<Citation> sources) {}

    /** How far the published numbers come out again. */
    @Schema(name = "EditionComparison")
    record Comparison(
            @Schema(description = "absent where only some cities were computed") Reproduction ranks,
            Reproduction total,
            List<Reproduction> criteria) {}

    /** How many of the published numbers of one kind come out again. */
    @Schema(name = "Reproduction")
    record Reproduction(
            @Schema(description = "absent for the ranks and scores of the total", examples = "sdg3") String criterion,
            @Schema(description = "how many numbers are both published and computed", examples = "45") int compared,
            @Schema(
                            description =
                                    "how many of them are equal, scores to half a unit of the last decimal that was published of any, or to 12 digits",
                            examples = "45")
                    int reproduced,
            @Schema(description = "recomputed minus published, where that is furthest from 0", examples = "6.58")
                    double largestDifference,
            @Schema(description = "where that is", examples = "athens-gr") String city) {}
}
