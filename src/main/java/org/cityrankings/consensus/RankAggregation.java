package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Makes the answer of lists, methods and conventions, once it is known not to cost too much. */
final class RankAggregation {
    private static final int MOST_LISTS = 200;
    private static final int MOST_ITEMS = 2000;
    /** Some seconds of one processor. */
    private static final long MOST_OPERATIONS = 3_000_000_000L;

    private static final int LARGEST_MATRIX = 500;

    private final List<NamedList> lists;
    private final Ballots ballots;
    private final Conventions conventions;
    private final Tally tally;
    private final List<ConsensusMethod> methods;

    RankAggregation(List<NamedList> lists, Collection<ConsensusMethod> methods, Conventions conventions) {
        TreeSet<String> items = new TreeSet<>();
        lists.forEach(list -> list.tiers().forEach(items::addAll));
        this.lists = lists;
        this.methods = methods.isEmpty()
                ? List.of(ConsensusMethod.KEMENY)
                : methods.stream().distinct().toList();
        this.conventions = conventions;
        guard(items.size());
        ballots = Ballots.of(
                items,
                lists.stream()
                        .map(list -> new RankedList(list.weight(), list.tiers()))
                        .toList());
        tally = new Tally(ballots, conventions);
    }

    private void guard(int items) {
        if (lists.size() > MOST_LISTS) {
            throw tooCostly("%,d lists are too many; give at most %,d.".formatted(lists.size(), MOST_LISTS));
        }
        if (items > MOST_ITEMS) {
            throw tooCostly("%,d items are too many; give at most %,d.".formatted(items, MOST_ITEMS));
        }
        if (Tally.cost(lists.size(), items, methods) > MOST_OPERATIONS) {
            throw tooCostly(
                    "%,d lists of %,d items are too many for these methods; give fewer items, or other methods than schulze, ranked-pairs and kemeny, or ask for one at a time."
                            .formatted(lists.size(), items));
        }
    }

    private static Failure tooCostly(String detail) {
        return new Failure(ProblemType.TOO_COSTLY, detail);
    }

    /**
     * The answer.
     *
     * @param named what is known of items that are cities of the record
     */
    Consensus answer(Map<String, PublishedCity> named, List<String> caveats, DataVersion data) {
        List<String> all = new ArrayList<>(caveats);
        all.addAll(coverageCaveats());
        List<Consensus.Order> orders =
                methods.stream().map(method -> order(method, all)).toList();
        Pairwise pairwise = tally.pairwise();
        int winner = pairwise.condorcetWinner();
        boolean large = ballots.size() > LARGEST_MATRIX;
        return new Consensus(
                orders,
                IntStream.range(0, ballots.size())
                        .mapToObj(item -> item(item, named.get(ballots.items().get(item))))
                        .toList(),
                lists.stream().map(NamedList::source).toList(),
                large ? null : matrix(pairwise),
                winner < 0 ? null : ballots.items().get(winner),
                ids(pairwise.smithSet()),
                ids(pairwise.schwartzSet()),
                agreement(),
                conventions,
                all,
                data);
    }

    private Consensus.Order order(ConsensusMethod method, List<String> caveats) {
        Outcome outcome = tally.by(method);
        int[] ranks = outcome.ranks();
        KemenyOptimum optimum = outcome.optimum();
        List<Consensus.Place> places = IntStream.of(
                        Ranks.order(ranks.length, (a, b) -> Integer.compare(ranks[a], ranks[b])))
                .mapToObj(item -> new Consensus.Place(
                        ranks[item],
                        ballots.items().get(item),
                        ballots.coverage(item),
                        outcome.scores() == null ? null : number(outcome.scores()[item]),
                        optimum == null || !optimum.exact() ? null : optimum.best()[item],
                        optimum == null || !optimum.exact() ? null : optimum.worst()[item]))
                .toList();
        if (optimum != null) {
            addCaveat(optimum, caveats);
        }
        return new Consensus.Order(method, places, optimum == null ? null : optimality(optimum));
    }

    private static Consensus.Optimality optimality(KemenyOptimum optimum) {
        OptimaCount optima = optimum.optima();
        return new Consensus.Optimality(
                number(optimum.score()),
                number(optimum.bound()),
                optimum.exact(),
                optima == null ? null : optima.count(),
                optima == null ? null : optima.exact());
    }

    private static void addCaveat(KemenyOptimum optimum, List<String> caveats) {
        if (!optimum.exact()) {
            caveats.add("The Kemeny order was found by a heuristic and is not proven to be a best one.");
        } else if (optimum.optima().count() > 1) {
            caveats.add(
                    "The Kemeny order is one of %s%,d that are equally good: the one that puts first what has more Borda points, then the smaller id; ranks can be anywhere from bestRank to worstRank."
                            .formatted(
                                    optimum.optima().exact() ? "" : "at least ",
                                    optimum.optima().count()));
        }
    }

    /** A consensus of items that few lists have is one of few lists. */
    private List<String> coverageCaveats() {
        int[] coverage =
                IntStream.range(0, ballots.size()).map(ballots::coverage).toArray();
        long everywhere =
                Arrays.stream(coverage).filter(having -> having == lists.size()).count();
        long once = Arrays.stream(coverage).filter(having -> having == 1).count();
        return lists.size() == 1 || everywhere == coverage.length
                ? List.of()
                : List.of("Of %,d items, %,d are in all of the %,d lists and %,d in only one; %s."
                        .formatted(
                                coverage.length,
                                everywhere,
                                lists.size(),
                                once,
                                conventions.unranked() == Unranked.TIED_LAST
                                        ? "what a list does not have counts as tied last in it"
                                        : "a list says nothing of what it does not have"));
    }

    private Consensus.Item item(int item, PublishedCity city) {
        return new Consensus.Item(
                ballots.items().get(item),
                city == null ? null : city.name(),
                city == null ? null : city.country(),
                ballots.coverage(item));
    }

    private List<List<BigDecimal>> matrix(Pairwise pairwise) {
        return IntStream.range(0, ballots.size())
                .mapToObj(first -> IntStream.range(0, ballots.size())
                        .mapToObj(second -> number(ballots.weightOf(pairwise.votes(first, second))))
                        .toList())
                .toList();
    }

    private List<String> ids(int[] items) {
        return IntStream.of(items).mapToObj(ballots.items()::get).toList();
    }

    private Consensus.Agreement agreement() {
        Concordance concordance = Concordance.of(ballots, conventions.unranked());
        List<Consensus.PairOfLists> pairs = new ArrayList<>();
        for (int first = 0; first < lists.size(); first++) {
            for (int second = first + 1; second < lists.size(); second++) {
                KendallTau tau = KendallTau.of(ballots, first, second, conventions.unranked());
                pairs.add(new Consensus.PairOfLists(
                        lists.get(first).name(), lists.get(second).name(), number(tau.value()), tau.items()));
            }
        }
        return new Consensus.Agreement(new Consensus.Measure(number(concordance.value()), concordance.items()), pairs);
    }

    /** Null for what is not defined. */
    private static BigDecimal number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
