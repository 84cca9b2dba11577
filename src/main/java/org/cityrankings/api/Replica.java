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
    private static final String DATASOURCE = "read";
    /** Under which a request remembers that it has to go on with the primary. */
    private static final String LEFT = Replica.class.getName();

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private final InjectableInstance<AgroalDataSource> pool;
    private final Versions versions;
    private final CurrentVertxRequest request;
    private final TransactionSynchronizationRegistry transactions;
    /** The version that each has at least; one address may lead to several servers, but a connection to one. */
    private final Map<PGConnection, Long> reached = Collections.synchronizedMap(new WeakHashMap<>());

    Replica(
            @DataSource(DATASOURCE) InjectableInstance<AgroalDataSource> pool,
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
        boolean lasts = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        Object held = lasts ? transactions.getResource(ReplicaConnection.class) : null;
        if (held != null) {
            return (ReplicaConnection) held;
        }
        ReplicaConnection opened = open(reader, lasts);
        if (opened == null) {
            reader.put(LEFT, true); // what comes next must not be older than what the primary says now
        } else if (lasts) {
            transactions.putResource(ReplicaConnection.class, opened);
        }
        return opened;
    }

    /** It failed: whoever asks at the moment goes on with the primary, and the others do until it is seen again. */
    void leave(boolean lost) {
        request.getCurrent().put(LEFT, true);
        if (lost) {
            versions.replicaIsLost();
        }
    }

    /** Whoever sends no credentials cannot write, and nothing that they read decides about a write. */
    private RoutingContext reader() {
        if (!isInUse() || !Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext current = request.getCurrent();
        boolean mayWrite = current == null || current.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return mayWrite || current.get(LEFT) != null ? null : current;
    }

    private ReplicaConnection open(RoutingContext reader, boolean lasts) {
        OptionalLong wanted = wanted(reader);
        if (wanted.isPresent() && versions.isAtReplica(wanted.getAsLong())) {
            try {
                return open(pool.get().getConnection(), reader, lasts);
            } catch (SQLException gone) {
                LOG.debugf("the replica gives no connection: %s", gone.getMessage());
                versions.replicaIsLost();
            }
        }
        return null;
    }

    private ReplicaConnection open(Connection opened, RoutingContext reader, boolean lasts) throws SQLException {
        ReplicaConnection taken = null;
        try {
            OptionalLong wanted = wanted(reader); // again, since it may have been waited for
            if (wanted.isPresent() && has(wanted.getAsLong(), opened)) {
                taken = lasts
                        ? ReplicaConnection.inTransaction(opened, transactions)
                        : new ReplicaConnection(opened, false);
            }
            return taken;
        } finally {
            if (taken == null) {
                opened.close();
            }
        }
    }

    private OptionalLong wanted(RoutingContext reader) {
        OptionalLong newest = versions.newest();
        return newest.isPresent()
                ? OptionalLong.of(Math.max(newest.getAsLong(), AtLeast.of(reader.request())))
                : newest;
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
