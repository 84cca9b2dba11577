package org.cityrankings.exchange;

import java.util.function.Predicate;

/** Lets events of an import pass up to the one that says that it is over, and that one too. */
final class UntilOver implements Predicate<ImportJob> {
    private boolean over;

    @Override
    public boolean test(ImportJob now) {
        boolean pass = !over;
        over = now.state().isOver();
        return pass;
    }
}
