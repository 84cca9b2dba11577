package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several lists as one, by each method asked for, with all that tells how far it can be trusted. */
@Schema(name = "Consensus")
record Consensus(
        List<Order> orders,
        @Schema(description = "what was ranked, in the order of ids") List<Item> items,
        @Schema(description = "what it was made of") List<Source> lists,
        @Schema(
                        description =
                                "for each item the weight of the lists that put it before each other one, both in the order of items; left out beyond 500 items")
                List<List<BigDecimal>> pairwise,
        @Schema(description = "the item that beats each other one, where there is one") String condorcetWinner,
        @Schema(description = "the smallest set of items of which each beats all others") List<String> smithSet,
        @Schema(description = "all items of smallest sets that no other item beats") List<String> schwartzSet,
        Agreement agreement,
        @Schema(description = "what was agreed on, in full, as it can be posted again") Conventions conventions,
        @Schema(description = "what to keep in mind") List<String> caveats,
        @Schema(description = "only where the lists are those of the record") DataVersion data) {

    /** The order by one method. */
    @Schema(name = "ConsensusOrder")
    record Order(ConsensusMethod method, List<Place> places, Optimality kemeny) {}

    /** A place in an order. */
    @Schema(name = "ConsensusPlace")
    record Place(
            @Schema(description = "equal where the method cannot tell apart", examples = "1") int rank,
            @Schema(examples = "london-gb") String item,
            @Schema(description = "how many of the lists have it", examples = "3") int lists,
            @Schema(description = "what the rank follows from, where the method has it", examples = "37.5")
                    BigDecimal score,
            @Schema(
                            description = "only of kemeny, where proven: no best order puts it before this rank",
                            examples = "1")
                    Integer bestRank,
            @Schema(
                            description = "only of kemeny, where proven: no best order puts it behind this rank",
                            examples = "2")
                    Integer worstRank) {}

    /** How good the Kemeny order is. */
    @Schema(name = "KemenyOptimality")
    record Optimality(
            @Schema(
                            description = "the weight of the lists that agree with the order, summed over all pairs",
                            examples = "393")
                    BigDecimal score,
            @Schema(description = "what no order scores more than, proven", examples = "393") BigDecimal bound,
            @Schema(description = "whether it is proven to be a best order") boolean exact,
            @Schema(description = "how many orders are best, where it is proven to be one", examples = "1") Long optima,
            @Schema(description = "whether there are that many best orders, and not at least that many")
                    Boolean optimaExact) {}

    /** What was ranked. */
    @Schema(name = "ConsensusItem")
    record Item(
            @Schema(examples = "london-gb") String id,
            @Schema(description = "of a city of the record", examples = "London") String name,
            @Schema(description = "of a city of the record", examples = "GB") String country,
            @Schema(description = "how many of the lists have it", examples = "3") int lists) {}

    /** A list that counted. */
    @Schema(name = "ConsensusList")
    record Source(
            @Schema(examples = "mori-gpci:2024") String name,
            @Schema(examples = "1") BigDecimal weight,
            @Schema(description = "how many items it has here", examples = "10") int items,
            @Schema(description = "of the record: how many it has in all, where that is known", examples = "48")
                    Integer published,
            @Schema(description = "of the record: its cities from first to last, those in one tier tied")
                    List<List<String>> tiers) {}

    /** How far the lists agree. */
    @Schema(name = "ConsensusAgreement")
    record Agreement(
            @Schema(description = "Kendall's W of all lists, corrected for ties, where it is defined") Measure kendallW,
            @Schema(description = "Kendall's tau-b of each two lists, where it is defined")
                    List<PairOfLists> kendallTauB) {}

    @Schema(name = "ConsensusMeasure")
    record Measure(
            @Schema(examples = "0.61") BigDecimal value,
            @Schema(description = "over how many items", examples = "24") int items) {}

    @Schema(name = "ConsensusPairOfLists")
    record PairOfLists(
            @Schema(examples = "mori-gpci:2024") String first,
            @Schema(examples = "eiu-global-liveability:2024") String second,
            @Schema(examples = "0.61") BigDecimal value,
            @Schema(description = "over how many items", examples = "24") int items) {}
}
