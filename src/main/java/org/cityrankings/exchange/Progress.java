package org.cityrankings.exchange;

import java.sql.SQLException;

/** Is told how far an import is, and ends one that somebody has cancelled. */
@FunctionalInterface
interface Progress {
    /**
     * @param done rows that the phase has dealt with
     * @param all rows in all that it has to deal with, about
     * @throws ImportCancelled where it is not to go on
     */
    void at(Phase phase, long done, long all) throws SQLException;
}
