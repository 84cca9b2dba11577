package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random partial lists with ties and weights, the same for the same seed. */
final class RandomLists {
    private RandomLists() {}

    static List<String> items(int size) {
        return IntStream.range(0, size).mapToObj("c%02d"::formatted).toList();
    }

    /** Lists of which some are cut short, some have ties, and weights have up to two decimals. */
    static List<RankedList> mixed(int size, int lists, Random random) {
        return IntStream.range(0, lists)
                .mapToObj(list -> {
                    List<String> items = shuffled(size, random);
                    int listed = random.nextInt(3) == 0 ? 1 + random.nextInt(size) : size;
                    boolean ties = random.nextBoolean();
                    List<List<String>> tiers = new ArrayList<>();
                    for (String item : items.subList(0, listed)) {
                        if (tiers.isEmpty() || !ties || random.nextInt(3) > 0) {
                            tiers.add(new ArrayList<>());
                        }
                        tiers.get(tiers.size() - 1).add(item);
                    }
                    BigDecimal weight =
                            random.nextBoolean() ? BigDecimal.ONE : BigDecimal.valueOf(1L + random.nextInt(300), 2);
                    return new RankedList(weight, tiers);
                })
                .toList();
    }

    /** Whole lists without ties and of one weight. */
    static List<RankedList> strict(int size, int lists, Random random) {
        return IntStream.range(0, lists)
                .mapToObj(list -> new RankedList(
                        BigDecimal.ONE,
                        shuffled(size, random).stream().map(List::of).toList()))
                .toList();
    }

    private static List<String> shuffled(int size, Random random) {
        List<String> items = new ArrayList<>(items(size));
        Collections.shuffle(items, random);
        return items;
    }
}
