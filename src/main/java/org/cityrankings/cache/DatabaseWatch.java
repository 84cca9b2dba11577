package org.cityrankings.cache;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cityrankings.api.Replica;
import org.cityrankings.api.Versions;
import org.cityrankings.change.RecordChanged;
import org.cityrankings.database.Pulse;
import org.eclipse.microprofile.config.Config;

/**
 * Has the primary watched, and the replica where there is one, so that it is known which state the record is in, and
 * whether the database answers at all.
 */
@ApplicationScoped
class DatabaseWatch {
    /** What the connections are called in pg_stat_activity. */
    static final String NAME = "city-rankings-watch";

    private static final String PRIMARY = "quarkus.datasource.";
    private static final String REPLICA = "quarkus.datasource.read.";

    private final Memories memories;
    private final Versions versions;
    private final Replica replica;
    private final AgroalDataSource primary;
    private final Pulse pulse;
    private final Config config;
    private final List<Thread> threads = new ArrayList<>();

    DatabaseWatch(
            Memories memories,
            Versions versions,
            Replica replica,
            AgroalDataSource primary,
            Pulse pulse,
            Config config) {
        this.memories = memories;
        this.versions = versions;
        this.replica = replica;
        this.primary = primary;
        this.pulse = pulse;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        watch(PRIMARY, "answers are not taken from memory until the database is back", new OfPrimary());
        if (replica.isInUse()) {
            watch(REPLICA, "the primary is read until the replica is back", new OfReplica());
        }
    }

    private void watch(String datasource, String otherwise, StateWatch.Told told) {
        StateWatch watch = new StateWatch(
                config.getValue(datasource + "jdbc.url", String.class),
                config.getOptionalValue(datasource + "username", String.class).orElse(""),
                config.getOptionalValue(datasource + "password", String.class).orElse(""),
                otherwise,
                told);
        Thread thread = new Thread(watch, NAME);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** Before the memory is forgotten, or a replica could fill the new one with what was before. */
    void written(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(Interceptor.Priority.APPLICATION)
                    RecordChanged change) {
        versions.written();
    }

    void stop(@Observes ShutdownEvent end) {
        threads.forEach(Thread::interrupt);
    }

    private final class OfPrimary implements StateWatch.Told {
        private String server;

        /** Where another server answers, connections to the one before lead nowhere, or to one that may not be written. */
        @Override
        public void connected(String now) {
            pulse.beat(); // it answers, even where the state is locked
            if (server != null && !server.equals(now)) {
                primary.flush(AgroalDataSource.FlushMode.ALL);
            }
            server = now;
        }

        /** In this order, so that no replica that is behind fills a new memory. */
        @Override
        public void at(long version, String state, long asked) {
            versions.primaryHas(version, asked);
            memories.confirm(version, state, asked);
            pulse.beat();
        }

        @Override
        public void missed(SQLException why) {
            pulse.miss(why);
        }

        @Override
        public void lost() {
            // what was seen last is relied on for a second only
        }
    }

    private final class OfReplica implements StateWatch.Told {
        @Override
        public void connected(String server) {
            // it is asked for its version at once
        }

        @Override
        public void at(long version, String state, long asked) {
            versions.replicaHas(version, asked);
        }

        @Override
        public void missed(SQLException why) {
            // the primary is asked as long as nothing is seen here
        }

        @Override
        public void lost() {
            replica.drop();
        }
    }
}
