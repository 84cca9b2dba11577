package org.cityrankings.ranking;

import java.util.List;
import org.cityrankings.api.DataVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who moved between two editions and why, as far as the data can tell. */
@Schema(name = "RankingChanges")
record RankingChanges(
        @Schema(examples = "imd-smart-city-index") String program,
        @Schema(examples = "IMD Smart City Index") String programName,
        @Schema(examples = "2023") int from,
        @Schema(examples = "2024") int to,
        @Schema(description = "if only one was asked for") String stage,
        @Schema(description = "those in both editions, by rank in the later one") List<City> cities,
        @Schema(description = "those in the later edition only") List<Once> entered,
        @Schema(description = "those in the earlier edition only") List<Once> left,
        @Schema(description = "what is absent above, and why") List<String> notTold,
        @Schema(description = "what to keep in mind") List<String> caveats,
        DataVersion data,
        @Schema(description = "one line to cite this answer by") String cite) {

    /** A city that is in both editions. */
    @Schema(name = "CityMove")
    record City(
            @Schema(examples = "zurich-ch") String city,
            @Schema(examples = "Zurich") String name,
            @Schema(examples = "CH") String country,
            @Schema(description = "by the ranks that were published in both") Change published,
            @Schema(description = "by the ranks that follow from the observations of both") Change recomputed) {}

    /**
     * A change of rank and its parts, of which those that are told add up exactly. Recomputed, the path goes over the
     * cities that are in both editions: whoever left goes first, then come the new values, then the new method, and
     * whoever entered comes last.
     */
    @Schema(name = "RankChange", description = "ranks gained; below 0 they are lost")
    record Change(
            @Schema(description = "in the earlier edition", examples = "5") int from,
            @Schema(description = "in the later edition", examples = "3") int to,
            @Schema(description = "the sum of the next two", examples = "2") int gained,
            @Schema(description = "because others left or entered the list", examples = "1") Integer byList,
            @Schema(
                            description =
                                    "among the cities of both editions; where these are told, the sum of the next two",
                            examples = "1")
                    Integer byPerformanceAndMethod,
            @Schema(description = "by the new values under the old method", examples = "2") Integer byPerformance,
            @Schema(description = "by the new method with the new values", examples = "-1") Integer byMethod,
            @Schema(
                            description =
                                    "only of published ranks: ranks counted among the cities of which the record has them in both")
                    Among among) {}

    /** Ranks among some cities. */
    @Schema(name = "RankAmong")
    record Among(
            @Schema(examples = "18") int cities,
            @Schema(examples = "2") int from,
            @Schema(examples = "1") int to,
            @Schema(examples = "1") int gained) {}

    /** A city that is in one edition only. */
    @Schema(name = "CityOnce")
    record Once(
            @Schema(examples = "zurich-ch") String city,
            @Schema(examples = "Zurich") String name,
            @Schema(examples = "CH") String country,
            @Schema(description = "as published", examples = "3") Integer rank,
            @Schema(
                            description =
                                    "whether the other edition's list is held as a whole; else the city may be on it unseen")
                    boolean certain) {}
}
