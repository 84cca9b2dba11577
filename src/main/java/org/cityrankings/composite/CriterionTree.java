package org.cityrankings.composite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The criteria of a method in a row, each after the one it belongs to and with the settings that hold for it. */
public final class CriterionTree {
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Criterion> leaves = new ArrayList<>();

    /**
     * A criterion in its place.
     *
     * @param parent the index of the one above, -1 for the root
     * @param leaf the index among the indicators, -1 for others
     * @param children indices, ordered by id, so that sums do not depend on the order in the method
     */
    public record Criterion(
            int index,
            int parent,
            int leaf,
            String pointer,
            CriterionNode node,
            CriterionSettings settings,
            List<Integer> children) {
        public boolean isLeaf() {
            return leaf >= 0;
        }

        public String id() {
            return node.id();
        }
    }

    private record Open(CriterionNode node, int parent, String pointer, CriterionSettings above) {}

    public CriterionTree(CompositeMethod method) {
        MethodRefused.when(method.index() == null, "/method/index", "There is no index.");
        Set<String> ids = new HashSet<>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(method.index(), -1, "/method/index", method.settings()));
        while (!open.isEmpty()) {
            Open next = open.pop();
            Criterion criterion = place(next);
            MethodRefused.when(!ids.add(criterion.id()), next.pointer + "/id", "'%s' is there twice.", criterion.id());
            List<CriterionNode> children = next.node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                String pointer = next.pointer + "/children/" + i;
                MethodRefused.when(children.get(i) == null, pointer, "There is no criterion here.");
                open.push(new Open(children.get(i), criterion.index, pointer, criterion.settings));
            }
        }
        criteria.stream()
                .skip(1)
                .sorted(Comparator.comparing(Criterion::id))
                .forEach(child -> criteria.get(child.parent).children.add(child.index));
    }

    private Criterion place(Open open) {
        CriterionNode node = open.node;
        boolean leaf = node.indicator() != null;
        MethodRefused.when(node.id() == null || node.id().isBlank(), open.pointer + "/id", "The criterion has no id.");
        MethodRefused.when(
                leaf != node.children().isEmpty(),
                open.pointer,
                "'%s' must have either an indicator or criteria below it.",
                node.id());
        MethodRefused.when(
                node.denominator() != null && !leaf,
                open.pointer + "/denominator",
                "Only an indicator can be divided, not '%s'.",
                node.id());
        CriterionSettings settings =
                node.settings() == null ? open.above : node.settings().over(open.above);
        Criterion criterion = new Criterion(
                criteria.size(),
                open.parent,
                leaf ? leaves.size() : -1,
                open.pointer,
                node,
                settings,
                new ArrayList<>());
        criteria.add(criterion);
        if (leaf) {
            leaves.add(criterion);
        }
        return criterion;
    }

    /** The root is the first. */
    public List<Criterion> criteria() {
        return criteria;
    }

    public List<Criterion> leaves() {
        return leaves;
    }
}
