package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lists a report over many cities counts: those that had surely been announced, of the stages asked for. */
final class CountedLists {
    /** The lists {@code l} whose awards count, and the stage that each shows to be reached. */
    static final String TABLE =
            """
            unnest(cast(:programs as text[]), cast(:years as int[]), cast(:stages as text[]), cast(:shown as text[]))
              l(program, year, stage, shown)""";

    private final RecordFilter filter;
    private final Stages stages;
    private final List<Stages.Key> asked;
    private final List<StageList> reached;
    private final List<StageList> undated;
    private final Collection<StageList> all;
    /** By program and edition, the first position that shows a stage asked for to be reached. */
    private final Map<String, Map<Integer, Integer>> least = new HashMap<>();

    CountedLists(Collection<StageList> lists, RecordFilter filter) {
        this.filter = filter;
        stages = new Stages(lists, this::isSure);
        asked = stages.keys().stream()
                .filter(stage -> filter.stages.isEmpty() || filter.stages.contains(stage.stage()))
                .toList();
        reached = asked.stream().flatMap(stage -> stages.of(stage).stream()).toList();
        reached.forEach(list -> least.computeIfAbsent(list.program(), program -> new HashMap<>())
                .merge(list.year(), list.position(), Math::min));
        undated = lists.stream()
                .filter(list -> list.possibly() && !list.surely() && filter.counts(list.year()))
                .filter(list -> filter.stages.isEmpty() || filter.stages.contains(list.stage()))
                .toList();
        all = lists;
    }

    private boolean isSure(StageList list) {
        return list.surely() && filter.counts(list.year());
    }

    /** The stages asked for, in the order of programs and positions. */
    List<Stages.Key> stages() {
        return asked;
    }

    List<Stages.Key> stages(String program) {
        return asked.stream().filter(stage -> stage.program().equals(program)).toList();
    }

    List<StageList> of(Stages.Key stage) {
        return List.copyOf(stages.of(stage));
    }

    /** The lists that can be reached. */
    List<StageList> reached() {
        return reached;
    }

    /** The lists whose awards show that one was reached, which are also those of later stages. */
    List<StageList> awards() {
        return all.stream().filter(this::counts).toList();
    }

    /** Whether the awards of a list show that one was reached. */
    boolean counts(StageList list) {
        Integer position = least.getOrDefault(list.program(), Map.of()).get(list.year());
        return position != null && list.position() >= position && isSure(list);
    }

    /** The lists that there are, whether they count or not. */
    Collection<StageList> all() {
        return all;
    }

    /** The columns of {@link #TABLE}: the lists whose awards count, and the stage that each shows to be reached. */
    Map<String, Object> parameters() {
        List<StageList> lists = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Stages.Key stage : asked) {
            for (StageList list : stages.showing(stage)) {
                lists.add(list);
                shown.add(stage.stage());
            }
        }
        return Map.of(
                "programs", lists.stream().map(StageList::program).toArray(String[]::new),
                "years", lists.stream().map(StageList::year).toArray(Integer[]::new),
                "stages", lists.stream().map(StageList::stage).toArray(String[]::new),
                "shown", shown.toArray(String[]::new));
    }

    /** Lists that were left out because it is not sure that they had been announced. */
    List<StageList> undated() {
        return undated;
    }

    long editions() {
        return least.values().stream().mapToLong(Map::size).sum();
    }
}
