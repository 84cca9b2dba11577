package org.cityrankings.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.record.Standing.Status;

/**
 * Every way in which unknown lists may turn out, each a number with a bit for every list that is reached: what a run
 * is follows from all of them together, and from none of the loops that are to be checked.
 */
record Completions(int lists, List<Integer> all) {

    /** Lists that follow each other, both ends included. */
    private record Stretch(int from, int to) {
        int length() {
            return to - from + 1;
        }

        boolean contains(Stretch other) {
            return from <= other.from && other.to <= to;
        }

        boolean in(int completion) {
            return IntStream.rangeClosed(from, to).allMatch(place -> (completion >> place & 1) == 1);
        }
    }

    static Completions of(List<Status> statuses) {
        return new Completions(
                statuses.size(),
                IntStream.range(0, 1 << statuses.size())
                        .filter(completion -> IntStream.range(0, statuses.size())
                                .allMatch(place -> statuses.get(place) == Status.UNKNOWN
                                        || (statuses.get(place) == Status.REACHED) == (completion >> place & 1) > 0))
                        .boxed()
                        .toList());
    }

    /** The year of a list; there are ever larger gaps, which must not matter. */
    static int year(int place) {
        return 2000 + place * place;
    }

    /** What is reached in every completion and not part of more that is. */
    List<Run> runs() {
        List<Stretch> certain = stretches(any -> true).filter(this::inAll).toList();
        return certain.stream()
                .filter(one -> certain.stream().noneMatch(other -> other.contains(one) && !other.equals(one)))
                .map(one -> run(Optional.of(one), longestInAny(other -> other.contains(one))))
                .toList();
    }

    int longest() {
        return longest(stretches(any -> true).filter(this::inAny))
                .map(Stretch::length)
                .orElse(0);
    }

    /** The run that ends at a place, unless no completion has one. */
    Optional<Run> until(int place) {
        Predicate<Stretch> ending = stretch -> stretch.to == place;
        return stretches(ending).noneMatch(this::inAny)
                ? Optional.empty()
                : Optional.of(run(longest(stretches(ending).filter(this::inAll)), longestInAny(ending)));
    }

    /** How long the run that ends at a place is, in each completion. */
    TreeSet<Integer> lengthsUntil(int place) {
        return all.stream()
                .map(completion -> longest(stretches(one -> one.to == place).filter(one -> one.in(completion)))
                        .map(Stretch::length)
                        .orElse(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Run run(Optional<Stretch> certain, Stretch possible) {
        return new Run(
                certain.map(Stretch::length).orElse(0),
                certain.map(one -> year(one.from)).orElse(null),
                certain.map(one -> year(one.to)).orElse(null),
                possible.length(),
                year(possible.from),
                year(possible.to),
                stretches(one -> one.length() == 1 && possible.contains(one) && !inAll(one))
                        .map(one -> year(one.from))
                        .toList());
    }

    private Stream<Stretch> stretches(Predicate<Stretch> such) {
        return IntStream.range(0, lists)
                .boxed()
                .flatMap(from -> IntStream.range(from, lists).mapToObj(to -> new Stretch(from, to)))
                .filter(such);
    }

    private Stretch longestInAny(Predicate<Stretch> such) {
        return longest(stretches(such).filter(this::inAny)).orElseThrow();
    }

    private static Optional<Stretch> longest(Stream<Stretch> stretches) {
        return stretches.max(Comparator.comparingInt(Stretch::length));
    }

    private boolean inAll(Stretch stretch) {
        return all.stream().allMatch(stretch::in);
    }

    private boolean inAny(Stretch stretch) {
        return all.stream().anyMatch(stretch::in);
    }
}
