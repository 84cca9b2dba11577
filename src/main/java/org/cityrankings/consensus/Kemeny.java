package org.cityrankings.consensus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;

/**
 * The Kemeny order: the one with which most of the weight of the lists agrees, summed over all pairs of items (John
 * Kemeny, Daedalus 88 (1959) 577-591; Young and Levenglick, SIAM Journal on Applied Mathematics 35 (1978) 285-300). Of
 * several best orders it is the first in the order of the items given, and items next to each other whose every order
 * is as good are tied.
 *
 * <p>Sets whose members beat all others come before these in every best order, and sets between which all pairs are
 * tied can be ordered apart (Truchon 1998 calls the first the extended Condorcet criterion); only what cannot be taken
 * apart any more is searched.
 */
final class Kemeny {
    private final Pairwise pairwise;
    private final Precedences precedences;
    /** Once for all at a time, and once more for its cycles. */
    private int setsLeft = 2 * PrefixSearch.MOST_SETS;

    private Kemeny(Pairwise pairwise) {
        this.pairwise = pairwise;
        this.precedences = new Precedences(pairwise.size());
    }

    /**
     * A part of the order.
     *
     * @param cost the margins of the victories that it goes against
     * @param bound what no order of these items costs less than
     */
    private record Part(int[] order, long cost, long bound, OptimaCount optima) {
        boolean exact() {
            return cost == bound;
        }
    }

    /** The order, of equally good ones that which has first what is first in preference. */
    static Outcome of(Ballots ballots, Pairwise pairwise, int[] preference) {
        Kemeny kemeny = new Kemeny(pairwise);
        Part part = kemeny.solve(preference);
        long agreed = 0;
        for (int i = 0; i < pairwise.size(); i++) {
            for (int j = 0; j < i; j++) {
                agreed += Math.max(pairwise.votes(i, j), pairwise.votes(j, i));
            }
        }
        int[] ranks = kemeny.ranks(part.order);
        double score = ballots.weightOf(agreed - part.cost);
        double bound = ballots.weightOf(agreed - part.bound);
        if (!part.exact()) {
            return new Outcome(ranks, null, new KemenyOptimum(score, bound, false, null, null, null));
        }
        kemeny.precedences.close();
        int[] best = kemeny.precedences.best();
        int[] worst = kemeny.precedences.worst();
        OptimaCount optima = part.optima.atLeast(orders(ranks));
        return new Outcome(ranks, null, new KemenyOptimum(score, bound, true, optima, best, worst));
    }

    private Part solve(int[] set) {
        Interruption.check();
        if (set.length == 1) {
            return new Part(set, 0, 0, OptimaCount.ONE);
        }
        List<int[]> series = split(set, (i, j) -> pairwise.margin(i, j) >= 0);
        if (series.size() > 1) {
            return inSeries(series, series.stream().map(this::solve).toList());
        }
        List<int[]> parallel = split(set, (i, j) -> pairwise.margin(i, j) != 0);
        if (parallel.size() > 1) {
            return inParallel(parallel.stream().map(this::solve).toList(), set);
        }
        return search(set).orElseGet(() -> byCycles(set));
    }

    private List<int[]> split(int[] set, Components.Relation relation) {
        return new Components(set.length, (i, j) -> relation.leads(set[i], set[j]))
                .inOrder().stream()
                        .map(part -> Arrays.stream(part).map(i -> set[i]).toArray())
                        .toList();
    }

    private Part inSeries(List<int[]> sets, List<Part> parts) {
        for (int earlier = 0; earlier < sets.size(); earlier++) {
            for (int[] later : sets.subList(earlier + 1, sets.size())) {
                precedences.add(sets.get(earlier), later);
            }
        }
        return joined(
                parts,
                parts.stream().flatMapToInt(part -> Arrays.stream(part.order)).toArray());
    }

    /** Any merger of the parts is as good; of their first items the preferred one comes first. */
    private static Part inParallel(List<Part> parts, int[] set) {
        int[] next = new int[parts.size()];
        int[] preference = new int[Arrays.stream(set).max().orElseThrow() + 1];
        for (int i = 0; i < set.length; i++) {
            preference[set[i]] = i;
        }
        int[] order = new int[set.length];
        OptimaCount mergers = OptimaCount.ONE;
        int merged = 0;
        for (Part part : parts) {
            merged += part.order.length;
            mergers = mergers.times(OptimaCount.choose(merged, part.order.length));
        }
        for (int place = 0; place < order.length; place++) {
            int first = IntStream.range(0, next.length)
                    .filter(i -> next[i] < parts.get(i).order.length)
                    .reduce((a, b) ->
                            preference[parts.get(a).order[next[a]]] < preference[parts.get(b).order[next[b]]] ? a : b)
                    .orElseThrow();
            order[place] = parts.get(first).order[next[first]++];
        }
        Part joined = joined(parts, order);
        return new Part(order, joined.cost, joined.bound, joined.optima.times(mergers));
    }

    private static Part joined(List<Part> parts, int[] order) {
        return new Part(
                order,
                parts.stream().mapToLong(Part::cost).sum(),
                parts.stream().mapToLong(Part::bound).sum(),
                parts.stream().map(Part::optima).reduce(OptimaCount.ONE, OptimaCount::times));
    }

    /** All best orders of what cannot be taken apart, or nothing where that is too much. */
    private Optional<Part> search(int[] set) {
        if (set.length > PrefixSearch.MOST_ITEMS) {
            return Optional.empty();
        }
        long[][] costs = costs(set);
        long known = LocalSearch.cost(costs, LocalSearch.order(costs));
        int mostSets = Math.min(setsLeft, PrefixSearch.MOST_SETS);
        Optional<PrefixSearch.Found> all = PrefixSearch.of(costs, known, mostSets);
        setsLeft -= all.map(PrefixSearch.Found::sets).orElse(mostSets);
        return all.map(found -> {
            for (int i = 0; i < set.length; i++) {
                for (int j = 0; j < set.length; j++) {
                    if (i != j && (found.after()[j] >>> i & 1) == 0) {
                        precedences.add(set[i], set[j]);
                    }
                }
            }
            return new Part(items(set, found.order()), found.cost(), found.cost(), found.optima());
        });
    }

    /** Victories lead from one set of cycles only to later ones, so that these can be ordered by themselves. */
    private Part byCycles(int[] set) {
        List<int[]> sets = split(set, (i, j) -> pairwise.margin(i, j) > 0);
        List<Part> parts = sets.size() == 1
                ? List.of(approximate(set))
                : sets.stream()
                        .map(cycles -> cycles.length == 1
                                ? solve(cycles)
                                : search(cycles).orElseGet(() -> approximate(cycles)))
                        .toList();
        for (int[] earlier : sets) {
            for (int[] later : sets) {
                for (int i : earlier) {
                    Arrays.stream(later)
                            .filter(j -> earlier != later && pairwise.margin(i, j) > 0)
                            .forEach(j -> precedences.add(i, j));
                }
            }
        }
        Part joined = joined(
                parts,
                parts.stream().flatMapToInt(part -> Arrays.stream(part.order)).toArray());
        return new Part(joined.order, joined.cost, joined.bound, joined.optima.uncertain());
    }

    private Part approximate(int[] set) {
        long[][] costs = costs(set);
        int[] order = LocalSearch.order(costs);
        long cost = LocalSearch.cost(costs, order);
        double bound = CyclePacking.of(costs).bound();
        long unit = Arrays.stream(costs).flatMapToLong(Arrays::stream).reduce(0, Kemeny::divisor);
        long least = (long) Math.ceil(bound * (1 - 1e-9) / unit - 1e-6) * unit;
        return new Part(items(set, order), cost, Math.min(cost, least), OptimaCount.ONE);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static int[] items(int[] set, int[] order) {
        return Arrays.stream(order).map(i -> set[i]).toArray();
    }

    /** What it costs that one item comes before another: the margin by which it loses to it. */
    private long[][] costs(int[] set) {
        long[][] costs = new long[set.length][set.length];
        for (int i = 0; i < set.length; i++) {
            for (int j = 0; j < set.length; j++) {
                costs[i][j] = Math.max(0, pairwise.margin(set[j], set[i]));
            }
        }
        return costs;
    }

    /** Items next to each other share a rank where all pairs of them are tied. */
    private int[] ranks(int[] order) {
        int[] ranks = new int[order.length];
        int first = 0;
        for (int place = 0; place < order.length; place++) {
            int item = order[place];
            if (IntStream.range(first, place).anyMatch(i -> pairwise.margin(order[i], item) != 0)) {
                first = place;
            }
            ranks[item] = first + 1;
        }
        return ranks;
    }

    /** In how many orders the ties can be broken. */
    private static OptimaCount orders(int[] ranks) {
        return Arrays.stream(ranks)
                .distinct()
                .mapToObj(rank -> OptimaCount.factorial((int)
                        Arrays.stream(ranks).filter(other -> other == rank).count()))
                .reduce(OptimaCount.ONE, OptimaCount::times);
    }
}
