package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where somebody stands in the lists of one stage, edition by edition. Runs count the editions that had the stage,
 * never calendar years; what a list leaves open is neither reached nor missed.
 */
record Standing(List<Entry> entries) {

    enum Status {
        REACHED,
        MISSED,
        UNKNOWN
    }

    /** A list, and whether somebody is on it; the award is null unless reached. */
    record Entry(StageList list, Status status, AwardRow award) {
        int year() {
            return list.year();
        }

        boolean is(Status other) {
            return status == other;
        }
    }

    List<Entry> with(Status status) {
        return entries.stream().filter(entry -> entry.is(status)).toList();
    }

    List<Integer> years(Status status) {
        return with(status).stream().map(Entry::year).toList();
    }

    Optional<Entry> of(int year) {
        return entries.stream().filter(entry -> entry.year() == year).findFirst();
    }

    Optional<Entry> first() {
        return entries.stream().filter(entry -> entry.is(Status.REACHED)).findFirst();
    }

    /** Every unbroken stretch of lists that were reached, the earliest first. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).is(Status.REACHED)) {
                int end = last(i, entry -> entry.is(Status.REACHED));
                runs.add(run(i, end));
                i = end;
            }
        }
        return runs;
    }

    /** The longest run for certain; of several the latest. */
    Optional<Run> longest() {
        return runs().stream().max(Comparator.comparingInt(Run::length).thenComparing(Run::to));
    }

    /** How long any run could be at most, if every unknown list could be one that was reached. */
    int longestPossible() {
        int longest = 0;
        for (int i = 0; i < entries.size(); i++) {
            longest = Math.max(longest, last(i, entry -> !entry.is(Status.MISSED)) - i + 1);
        }
        return longest;
    }

    /** The run that goes on up to the last list; empty if that was missed. */
    Optional<Run> current() {
        return entries.isEmpty() ? Optional.empty() : until(entries.get(entries.size() - 1));
    }

    /** The run that ends with this entry, not counting what comes later; empty if that was missed. */
    Optional<Run> until(Entry entry) {
        Standing sofar = new Standing(entries.subList(0, entries.indexOf(entry) + 1));
        int end = sofar.entries.size() - 1;
        return switch (entry.status()) {
            case MISSED -> Optional.empty();
            case UNKNOWN -> Optional.of(sofar.run(end + 1, end));
            case REACHED -> Optional.of(sofar.run(sofar.first(end, one -> one.is(Status.REACHED)), end));
        };
    }

    /** The different lengths that the run ending with this entry may have, depending on what is unknown. */
    TreeSet<Integer> lengthsUntil(Entry entry) {
        TreeSet<Integer> lengths = new TreeSet<>();
        int end = entries.indexOf(entry);
        int i = end;
        for (; i >= 0 && !entries.get(i).is(Status.MISSED); i--) {
            if (entries.get(i).is(Status.UNKNOWN)) {
                lengths.add(end - i);
            }
        }
        lengths.add(end - i);
        return lengths;
    }

    /** So many entries up to and with this one, or all there are. */
    List<Entry> upTo(Entry entry, int number) {
        int end = entries.indexOf(entry) + 1;
        return entries.subList(Math.max(0, end - number), end);
    }

    /** The certain stretch from one place to another, or none if it ends before it begins, and what is open around. */
    private Run run(int from, int to) {
        int first = from > to ? first(to, entry -> !entry.is(Status.MISSED)) : first(from, e -> !e.is(Status.MISSED));
        int last = last(to, entry -> !entry.is(Status.MISSED));
        List<Integer> unknown = new Standing(entries.subList(first, last + 1)).years(Status.UNKNOWN);
        return new Run(
                to - from + 1,
                from > to ? null : entries.get(from).year(),
                from > to ? null : entries.get(to).year(),
                last - first + 1,
                entries.get(first).year(),
                entries.get(last).year(),
                unknown);
    }

    /** The first place from which on all entries up to this place are so; the place after it if not even this one is. */
    private int first(int place, Predicate<Entry> so) {
        int i = place;
        while (i >= 0 && so.test(entries.get(i))) {
            i--;
        }
        return i + 1;
    }

    /** The last place up to which all entries from this place on are so; the place before it if not even this one is. */
    private int last(int place, Predicate<Entry> so) {
        int i = place;
        while (i < entries.size() && so.test(entries.get(i))) {
            i++;
        }
        return i - 1;
    }
}
