package org.cityrankings.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.record.Standing.Entry;
import org.cityrankings.record.Standing.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every standing there can be in up to eight lists, beside all the ways in which its unknown lists may turn out. */
class StandingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void runsAreCertainAndPossibleAsTheCompletionsHaveThem(int lists) {
        patterns(lists).forEach(pattern -> {
            Standing standing = standing(pattern);
            Completions completions = Completions.of(pattern);
            List<Run> runs = completions.runs();
            assertEquals(runs, standing.runs(), pattern::toString);
            assertEquals(
                    runs.stream().max(Comparator.comparing(Run::length).thenComparing(Run::to)),
                    standing.longest(),
                    pattern::toString);
            assertEquals(completions.longest(), standing.longestPossible(), pattern::toString);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void runsUpToAListAreAsLongAsTheCompletionsHaveThem(int lists) {
        patterns(lists).forEach(pattern -> {
            Standing standing = standing(pattern);
            Completions completions = Completions.of(pattern);
            assertEquals(completions.until(lists - 1), standing.current(), pattern::toString);
            for (int place = 0; place < lists; place++) {
                Entry entry = standing.entries().get(place);
                assertEquals(completions.until(place), standing.until(entry), pattern::toString);
                assertEquals(completions.lengthsUntil(place), standing.lengthsUntil(entry), pattern::toString);
            }
        });
    }

    @Test
    void withoutListsNothingIsCurrent() {
        assertEquals(Optional.empty(), standing(List.of()).current());
    }

    /** All of so many lists that there can be, 3 to the power of their number. */
    private static Stream<List<Status>> patterns(int lists) {
        return lists == 0
                ? Stream.of(List.of())
                : patterns(lists - 1).flatMap(before -> Stream.of(Status.values())
                        .map(next ->
                                Stream.concat(before.stream(), Stream.of(next)).toList()));
    }

    private static Standing standing(List<Status> pattern) {
        return new Standing(IntStream.range(0, pattern.size())
                .mapToObj(place -> new Entry(list(Completions.year(place)), pattern.get(place), null))
                .toList());
    }

    private static StageList list(int year) {
        return new StageList("p", "P", "s", "S", 1, year, null, null, true, null, null);
    }
}
