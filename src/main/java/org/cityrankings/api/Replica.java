package org.cityrankings.api;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Connections to a server that follows the primary, given only to whoever cannot write, and only where it has all that is
 * known to have been written.
 */
@ApplicationScoped
public class Replica {
    /** The datasource, and under which a request remembers that it has to go on with the primary. */
    static final String NAME = "read";

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private final InjectableInstance<AgroalDataSource> pool;
    private final Versions versions;
    private final CurrentVertxRequest request;
    private final TransactionSynchronizationRegistry transactions;
    /** The version that each has at least; one address may lead to several servers, but a connection to one. */
    private final Map<PGConnection, Long> reached = Collections.synchronizedMap(new WeakHashMap<>());

    Replica(
            @DataSource(NAME) InjectableInstance<AgroalDataSource> pool,
            Versions versions,
            CurrentVertxRequest request,
            TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.versions = versions;
        this.request = request;
        this.transactions = transactions;
    }

    public boolean isInUse() {
        return pool.getHandle().getBean().isActive();
    }

    /** Ends all that its server was asked, because it does not answer. */
    public void drop() {
        versions.replicaIsLost();
        pool.get().flush(AgroalDataSource.FlushMode.ALL);
    }

    /** What the request at hand can read from, or null where that has to be the primary. */
    ReplicaConnection connection() {
        RoutingContext reader = reader();
        if (reader == null) {
            return null;
        }
        if (!isInTransaction()) {
            Connection opened = open(reader);
            return opened == null ? null : new ReplicaConnection(opened, false);
        }
        Object held = transactions.getResource(NAME);
        if (held == null) {
            Connection opened = open(reader);
            if (opened == null) {
                return null;
            }
            held = ReplicaConnection.inTransaction(opened, transactions);
            transactions.putResource(NAME, held);
        }
        return (ReplicaConnection) held;
    }

    /** It failed: whoever asks at the moment goes on with the primary, and the others do until it is seen again. */
    void leave(boolean lost) {
        request.getCurrent().put(NAME, false);
        if (lost) {
            versions.replicaIsLost();
        }
    }

    private boolean isInTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Whoever sends no credentials cannot write, and nothing that they read decides about a write. */
    private RoutingContext reader() {
        if (!isInUse() || !Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext current = request.getCurrent();
        boolean mayWrite = current == null || current.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return mayWrite || current.get(NAME) != null ? null : current;
    }

    private Connection open(RoutingContext reader) {
        OptionalLong newest = versions.newest();
        long wanted = Math.max(newest.orElse(0), AtLeast.of(reader.request()));
        if (newest.isPresent() && versions.isAtReplica(wanted)) {
            try {
                Connection opened = pool.get().getConnection();
                if (has(wanted, opened)) {
                    return opened;
                }
                opened.close();
            } catch (SQLException gone) {
                LOG.debugf("the replica gives no connection: %s", gone.getMessage());
                versions.replicaIsLost();
            }
        }
        reader.put(NAME, false); // what comes next must not be older than what the primary says now
        return null;
    }

    private boolean has(long wanted, Connection opened) throws SQLException {
        PGConnection physical = opened.unwrap(PGConnection.class);
        if (reached.getOrDefault(physical, -1L) < wanted) {
            try (Statement ask = opened.createStatement();
                    ResultSet version = ask.executeQuery("select version from data_version")) {
                version.next();
                reached.put(physical, version.getLong(1));
            }
        }
        return reached.get(physical) >= wanted;
    }
}
