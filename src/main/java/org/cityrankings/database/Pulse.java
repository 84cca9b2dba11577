package org.cityrankings.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Whether the database answers, as whoever asks it all the time has found. So readiness is told without asking, and
 * nobody waits for a server that is silent: a frozen one, or one behind a broken network, breaks no connection by itself.
 */
@Readiness
@Default
@Singleton
public class Pulse implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final long READY_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Runnable release;
    private final LongSupplier ticks;
    private volatile long heard;
    /** So many times in a row it said nothing since it answered; -1 as long as it never did. */
    private volatile int missed = -1;

    private boolean told;

    @Inject
    Pulse(AgroalDataSource pool) {
        this(() -> pool.flush(FlushMode.ALL), System::nanoTime);
    }

    Pulse(Runnable release, LongSupplier ticks) {
        this.release = release;
        this.ticks = ticks;
        this.heard = ticks.getAsLong() - READY_NANOS;
    }

    /** The database answered just now. */
    public synchronized void beat() {
        heard = ticks.getAsLong();
        missed = 0;
        told = false;
    }

    /**
     * It did not. Where it said nothing at all, also over a new connection, all that wait for it are set free; a single
     * miss may come of a pause of this program. Whoever is refused need not wait.
     */
    public synchronized void miss(SQLException why) {
        if (missed < 0) {
            return;
        }
        missed = isRefusal(why) ? 0 : missed + 1;
        if (missed > 1 && ticks.getAsLong() - heard >= SILENT_NANOS) {
            if (!told) {
                LOG.warnf("the database is silent; nobody waits for it any longer: %s", why.getMessage());
                told = true;
            }
            release.run();
        }
    }

    private static boolean isRefusal(SQLException why) {
        return why.getCause() instanceof ConnectException
                || why instanceof PSQLException said && said.getServerErrorMessage() != null;
    }

    /** It answered before, has not for some time, and said nothing when it was asked: no connection is worth waiting for. */
    public boolean isSilent() {
        return missed > 0 && !isFelt();
    }

    boolean isFelt() {
        return ticks.getAsLong() - heard < READY_NANOS;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("The database answers")
                .status(isFelt())
                .build());
    }
}
