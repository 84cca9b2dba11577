package org.cityrankings.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which lists a report over many cities counts: those that had surely been announced, of the stages asked for. */
final class CountedLists {
    private final List<StageList> reached;
    private final Set<StageList> awards = new LinkedHashSet<>();
    private final List<StageList> undated;
    private final boolean all;

    CountedLists(Collection<StageList> lists, RecordFilter filter) {
        Stages stages = new Stages(lists, list -> list.surely() && filter.counts(list.year()));
        List<Stages.Key> asked = stages.keys().stream()
                .filter(stage -> filter.stages.isEmpty() || filter.stages.contains(stage.stage()))
                .toList();
        reached = asked.stream().flatMap(stage -> stages.of(stage).stream()).toList();
        asked.forEach(stage -> awards.addAll(stages.showing(stage)));
        undated = lists.stream()
                .filter(list -> list.possibly() && !list.surely() && filter.counts(list.year()))
                .filter(list -> filter.stages.isEmpty() || filter.stages.contains(list.stage()))
                .toList();
        all = filter.programs.isEmpty() && awards.size() == lists.size();
    }

    /** The lists that can be reached. */
    List<StageList> reached() {
        return reached;
    }

    /** The lists whose awards show that one was reached, which are also those of later stages. */
    Collection<StageList> awards() {
        return awards;
    }

    /** The same, or null if every award of the record is on one of them. */
    Collection<StageList> awardsUnlessAll() {
        return all ? null : awards;
    }

    /** Lists that were left out because it is not sure that they had been announced. */
    List<StageList> undated() {
        return undated;
    }

    long editions() {
        return reached.stream()
                .map(list -> list.program() + "/" + list.year())
                .distinct()
                .count();
    }
}
