package org.cityrankings.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lists of programs by stage, and who stands where in them: a later stage implies those before it. */
final class Stages {
    private final Map<Key, TreeMap<Integer, StageList>> lists = new LinkedHashMap<>();
    private final Map<String, List<Key>> ofProgram;

    /** A stage of a program. */
    record Key(String program, String stage) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = program.compareTo(other.program);
            return order == 0 ? stage.compareTo(other.stage) : order;
        }
    }

    /** The stage of a list. */
    static Key key(StageList list) {
        return new Key(list.program(), list.stage());
    }

    Stages(Collection<StageList> all, Predicate<StageList> counted) {
        all.stream().filter(counted).forEach(list -> lists.computeIfAbsent(key(list), key -> new TreeMap<>())
                .put(list.year(), list));
        ofProgram = lists.keySet().stream().collect(Collectors.groupingBy(Key::program));
    }

    /** The stages in the order of programs and positions. */
    Collection<Key> keys() {
        return lists.keySet();
    }

    /** The stages of a program in the order of positions. */
    List<Key> keys(String program) {
        return ofProgram.getOrDefault(program, List.of());
    }

    /** The lists of a stage in the order of editions. */
    Collection<StageList> of(Key stage) {
        return lists.getOrDefault(stage, new TreeMap<>()).values();
    }

    /** The list that an award is on, or null if that does not count. */
    StageList of(AwardRow award) {
        TreeMap<Integer, StageList> years = lists.get(new Key(award.program(), award.stage()));
        return years == null ? null : years.get(award.year());
    }

    /** The lists that show who reached a stage: its own, and those of later stages of the same editions. */
    List<StageList> showing(Key stage) {
        int position = position(stage);
        return ofProgram.get(stage.program()).stream()
                .flatMap(other -> of(other).stream())
                .filter(list -> list.position() >= position && lists.get(stage).containsKey(list.year()))
                .toList();
    }

    /** Where whoever has the awards stands in a stage. */
    Standing standing(Key stage, Collection<AwardRow> awards) {
        int position = position(stage);
        Map<Integer, AwardRow> reached = new HashMap<>();
        for (AwardRow award : awards) {
            StageList list = of(award);
            if (list != null && award.program().equals(stage.program()) && list.position() >= position) {
                reached.merge(award.year(), award, (one, two) -> of(one).position() <= of(two).position() ? one : two);
            }
        }
        List<Standing.Entry> entries = of(stage).stream()
                .map(list -> new Standing.Entry(list, status(list, reached), reached.get(list.year())))
                .toList();
        return new Standing(entries);
    }

    private static Standing.Status status(StageList list, Map<Integer, AwardRow> reached) {
        return reached.containsKey(list.year())
                ? Standing.Status.REACHED
                : list.whole() ? Standing.Status.MISSED : Standing.Status.UNKNOWN;
    }

    private int position(Key stage) {
        return of(stage).stream().mapToInt(StageList::position).findFirst().orElse(Integer.MAX_VALUE);
    }
}
