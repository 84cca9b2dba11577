package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cityrankings.record.Stages.Key;

/** What to keep in mind about lists that are held in part, or whose dates are not known well enough. */
final class Caveats {
    private final RecordWords words;
    private final String asOf;
    private final boolean past;

    Caveats(Frame frame) {
        this.words = frame.words();
        this.asOf = frame.asOf().day().toString();
        this.past = frame.asOf().past();
    }

    /** Of the lists of these stages that may count; one sentence for each stage and reason. */
    List<String> of(Collection<StageList> lists, RecordScope scope, Predicate<Key> shown) {
        Map<Key, List<StageList>> stages = lists.stream()
                .filter(list -> list.possibly() && scope.counts(list.year()))
                .filter(list -> shown.test(new Key(list.program(), list.stage())))
                .collect(Collectors.groupingBy(
                        list -> new Key(list.program(), list.stage()), LinkedHashMap::new, Collectors.toList()));
        List<String> caveats = new ArrayList<>();
        stages.values().forEach(stage -> {
            String name =
                    "%s (%s)".formatted(stage.get(0).stageName(), stage.get(0).programName());
            String partial = years(stage, list -> list.surely() && list.expected() != null && !list.whole());
            String open = years(stage, list -> list.surely() && list.expected() == null);
            String assumed = years(stage, list -> past && list.surely() && list.announcedOn() == null);
            String undated = years(stage, list -> !list.surely());
            if (!partial.isEmpty()) {
                caveats.add(words.partial(name, partial));
            }
            if (!open.isEmpty()) {
                caveats.add(words.lengthUnknown(name, open));
            }
            if (!assumed.isEmpty()) {
                caveats.add(words.assumed(name, assumed));
            }
            if (!undated.isEmpty()) {
                caveats.add(words.notCounted(name, undated, asOf));
            }
        });
        return caveats;
    }

    /** The years of the lists that are so, joined for a sentence. */
    static String years(Collection<StageList> lists, Predicate<StageList> so) {
        return lists.stream()
                .filter(so)
                .map(list -> Integer.toString(list.year()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
