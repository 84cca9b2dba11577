package org.cityrankings.api;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * A connection to a replica for one question, or for all of a transaction, which never has the primary in it too: the two
 * would not show one state.
 */
record ReplicaConnection(Connection connection, boolean transactional) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplicaConnection.class);

    static ReplicaConnection inTransaction(Connection opened, TransactionSynchronizationRegistry transactions)
            throws SQLException {
        opened.setAutoCommit(false);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing was written
            }

            @Override
            public void afterCompletion(int status) {
                end(opened);
            }
        });
        return new ReplicaConnection(opened, true);
    }

    private static void end(Connection opened) {
        try (opened) {
            opened.rollback();
            opened.setAutoCommit(true);
        } catch (SQLException gone) {
            LOG.debugf("the connection was lost: %s", gone.getMessage());
        }
    }

    @Override
    public void close() {
        if (!transactional) {
            try {
                connection.close();
            } catch (SQLException gone) {
                LOG.debugf("the connection was lost: %s", gone.getMessage());
            }
        }
    }
}
