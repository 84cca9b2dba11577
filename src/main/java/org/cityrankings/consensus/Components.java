package org.cityrankings.consensus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The strongly connected components of a relation, in an order in which it leads only forward (Kosaraju and Sharir
 * 1981). Cycles of victories stay within them, which is what sets apart the items that can be ordered for themselves.
 */
final class Components {
    private final int size;
    private final Relation relation;
    private final int[] component;
    private final List<int[]> members = new ArrayList<>();

    /** Whether there is an arc from one position to another. */
    interface Relation {
        boolean leads(int from, int to);
    }

    Components(int size, Relation relation) {
        this.size = size;
        this.relation = relation;
        this.component = new int[size];
        List<Integer> finished = new ArrayList<>();
        BitSet left = all();
        for (int start = 0; start < size; start++) {
            if (left.get(start)) {
                walk(start, left, relation, finished);
            }
        }
        left = all();
        for (int i = size - 1; i >= 0; i--) {
            int start = finished.get(i);
            if (left.get(start)) {
                List<Integer> reached = new ArrayList<>();
                walk(start, left, (from, to) -> relation.leads(to, from), reached);
                reached.forEach(item -> component[item] = members.size());
                members.add(
                        reached.stream().mapToInt(Integer::intValue).sorted().toArray());
            }
        }
    }

    private BitSet all() {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /** Depth first, without recursion, since chains can be as long as the list. */
    private static void walk(int start, BitSet left, Relation relation, List<Integer> finished) {
        List<int[]> path = new ArrayList<>();
        left.clear(start);
        path.add(new int[] {start, 0});
        while (!path.isEmpty()) {
            int[] top = path.get(path.size() - 1);
            int next = left.nextSetBit(top[1]);
            while (next >= 0 && !relation.leads(top[0], next)) {
                next = left.nextSetBit(next + 1);
            }
            if (next < 0) {
                finished.add(top[0]);
                path.remove(path.size() - 1);
            } else {
                top[1] = next + 1;
                left.clear(next);
                path.add(new int[] {next, 0});
            }
        }
    }

    /** The components, each before those that it leads to. */
    List<int[]> inOrder() {
        return members;
    }

    boolean together(int one, int other) {
        return component[one] == component[other];
    }

    /** All members of components that nothing from outside leads to. */
    int[] sources() {
        BitSet led = new BitSet(size);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (!together(from, to) && relation.leads(from, to)) {
                    led.set(component[to]);
                }
            }
        }
        return IntStream.range(0, size)
                .filter(item -> !led.get(component[item]))
                .toArray();
    }
}
