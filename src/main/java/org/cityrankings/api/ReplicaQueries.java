package org.cityrankings.api;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;

/**
 * Has a replica asked where that will do, else the primary, so that whoever asks need not know how many servers there are.
 */
@ApplicationScoped
class ReplicaQueries {
    private static final Logger LOG = Logger.getLogger(ReplicaQueries.class);

    private final Session primary;
    private final SessionFactory sessions;
    private final Replica replica;

    ReplicaQueries(Session primary, SessionFactory sessions, Replica replica) {
        this.primary = primary;
        this.sessions = sessions;
        this.replica = replica;
    }

    /** Something to be read from one server. */
    @FunctionalInterface
    interface Question<T, E extends Exception> {
        T ask(Session at) throws E;
    }

    /** What fails at the replica is asked of the primary, but not in the midst of a transaction. */
    <T, E extends Exception> T ask(Question<T, E> question) throws E {
        try (ReplicaConnection follower = replica.connection()) {
            if (follower != null) {
                try (Session session = sessions.withOptions()
                        .connection(follower.connection())
                        .autoJoinTransactions(false)
                        .openSession()) {
                    return question.ask(session);
                } catch (PersistenceException failed) {
                    leave(failed, follower);
                }
            }
        }
        return question.ask(primary);
    }

    private void leave(PersistenceException failed, ReplicaConnection follower) {
        Failure known = DatabaseRefusals.of(failed, MissingNode.getInstance());
        boolean behind =
                known != null && known.type() == ProblemType.CONCURRENT_CHANGE; // it dropped what was being read
        if (!behind && (known == null || known.type() != ProblemType.UNAVAILABLE)) {
            throw failed;
        }
        LOG.infof("the replica fails, and the primary is asked: %s", DatabaseRefusals.reason(failed));
        replica.leave(!behind);
        if (follower.transactional()) {
            throw Failure.of(ProblemType.UNAVAILABLE);
        }
    }

    /** Settings end with the transaction, since a pooler may give the connection to others then. */
    void set(String settings) {
        ask(at -> {
            if (at == primary) {
                return at.createNativeMutationQuery(settings).executeUpdate();
            }
            // of a connection that was given to it a session does not know that it is in a transaction
            return at.doReturningWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(settings) ? 1 : 0;
                }
            });
        });
    }
}
