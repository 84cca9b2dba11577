package org.cityrankings.certainty;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.cityrankings.composite.CriterionTree;

/**
 * The criteria below a criterion whose weights are above 0: what weights are drawn among.
 *
 * @param parent the index of the criterion in the tree
 * @param children indices in the tree
 * @param weights of the children, as the method has them
 */
record WeightLevel(int parent, int[] children, double[] weights) {

    /** All levels that count, the index itself last, in an order that does not depend on the order in the method. */
    static List<WeightLevel> of(List<CriterionTree.Criterion> criteria, double[] weights) {
        List<WeightLevel> levels = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            CriterionTree.Criterion next = criteria.get(open.pop());
            int[] children = next.children().stream()
                    .mapToInt(child -> child)
                    .filter(child -> weights[child] > 0)
                    .toArray();
            if (children.length > 0) {
                double[] own = new double[children.length];
                for (int i = 0; i < own.length; i++) {
                    own[i] = weights[children[i]];
                    open.push(children[i]);
                }
                levels.add(new WeightLevel(next.index(), children, own));
            }
        }
        Collections.reverse(levels);
        return levels;
    }

    /** Writes other weights of these children among those of all criteria. */
    void write(double[] own, double[] all) {
        for (int i = 0; i < own.length; i++) {
            all[children[i]] = own[i];
        }
    }
}
