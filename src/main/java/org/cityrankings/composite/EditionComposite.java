package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.indicator.EditionData;

/** An edition as it can be computed again, or why it cannot: what is unknown is said, so that nothing is made up. */
public sealed interface EditionComposite {

    /**
     * All that the computation needs.
     *
     * @param caveats what had to be supposed, in full sentences
     */
    record Computable(CompositeData data, CompositeMethod method, List<String> caveats) implements EditionComposite {}

    /**
     * Something is missing.
     *
     * @param reasons in full sentences, at least one
     */
    record NotComputable(List<String> reasons) implements EditionComposite {}

    /** The data of all cities that the edition took a value of, in the order of their ids, and its method. */
    static EditionComposite of(EditionData edition) {
        if (edition.method() == null || edition.criteria().isEmpty()) {
            return new NotComputable(List.of("No criteria are stored that the edition was judged by."));
        }
        if (edition.observations().isEmpty()) {
            return new NotComputable(List.of("No observations are stored that the edition took."));
        }
        EditionColumns columns = new EditionColumns(edition);
        EditionTree tree = new EditionTree(edition, columns.gaps());
        CompositeMethod method = tree.method();
        return tree.reasons().isEmpty()
                ? new Computable(columns.data(), method, tree.caveats())
                : new NotComputable(tree.reasons());
    }
}
