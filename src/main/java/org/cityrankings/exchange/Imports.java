package org.cityrankings.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.change.Action;
import org.cityrankings.change.Journal;
import org.cityrankings.change.RecordChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Does imports, each as a job that can be followed: one after the other, in one transaction each. */
@ApplicationScoped
class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MOST_OPEN = 5;
    private static final String REFUSED = "refused: the package has flaws; nothing was changed";

    private final Loader loader;
    private final Journal journal;
    private final AgroalDataSource database;
    private final ImportQueries queries;
    private final Event<RecordChanged> changed;
    private final long longest;
    private final Semaphore places = new Semaphore(MOST_OPEN);
    private final AtomicInteger running = new AtomicInteger();
    private final Map<State, LongAdder> ended =
            Map.of(State.DONE, new LongAdder(), State.FAILED, new LongAdder(), State.CANCELLED, new LongAdder());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));

    Imports(
            Loader loader,
            Journal journal,
            AgroalDataSource database,
            ImportQueries queries,
            Event<RecordChanged> changed,
            @ConfigProperty(name = "city-rankings.import-limit") long longest) {
        this.longest = longest;
        this.loader = loader;
        this.journal = journal;
        this.database = database;
        this.queries = queries;
        this.changed = changed;
    }

    /** Keeps what a client sends and leaves the rest to a thread of its own. */
    ImportJob start(ImportRequest request, BodyKind kind, InputStream body) throws IOException, SQLException {
        if (!places.tryAcquire()) {
            throw new Failure(ProblemType.BUSY, "%d imports are waiting; try again later.".formatted(MOST_OPEN));
        }
        boolean started = false;
        FileChannel received = null;
        try {
            received = ReceivedFile.of(body, longest);
            Working working = new Working(database, request);
            FileChannel file = received;
            thread.execute(() -> work(working, request, kind, file));
            started = true;
            return queries.find(working.id);
        } finally {
            if (!started) {
                places.release();
                if (received != null) {
                    received.close();
                }
            }
        }
    }

    private void work(Working working, ImportRequest request, BodyKind kind, FileChannel received) {
        try (received) {
            work(working, request, () -> kind.open(received, request.file()), (phase, done, all) -> {});
        } catch (IOException alreadyUseless) {
            LOG.warnf("The file of import %d cannot be closed: %s", working.id, alreadyUseless.getMessage());
        } finally {
            places.release();
        }
    }

    /** Does it now, and gives the import as it then is. */
    ImportJob run(ImportRequest request, Opening opening, Progress told) throws SQLException {
        Working working = new Working(database, request);
        work(working, request, opening, told);
        return queries.find(working.id);
    }

    private void work(Working working, ImportRequest request, Opening opening, Progress told) {
        running.incrementAndGet();
        State state = State.FAILED;
        try (working) {
            try {
                Outcome outcome = write(working, request, opening, told);
                LOG.infof("Import %d of %s: %s", working.id, request.file(), outcome.report());
                boolean refused = outcome.flaws() != null && !request.dryRun();
                state = refused ? State.FAILED : State.DONE;
                working.end(state, outcome, refused ? REFUSED : null);
            } catch (ImportCancelled cancelled) {
                state = State.CANCELLED;
                LOG.infof("Import %d of %s was cancelled", working.id, request.file());
            } catch (SQLException lost) {
                LOG.warnf("Import %d of %s failed: %s", working.id, request.file(), lost.getMessage());
                working.end(State.FAILED, null, "the database ended it, nothing was changed: " + lost.getMessage());
            } catch (RuntimeException defect) {
                LOG.errorf(defect, "Import %d of %s failed", working.id, request.file());
                working.end(State.FAILED, null, "a defect, of which the log tells; nothing was changed");
            }
        } catch (SQLException alsoLost) {
            LOG.warnf("Import %d of %s is out of sight: %s", working.id, request.file(), alsoLost.getMessage());
        } finally {
            running.decrementAndGet();
            ended.get(state).increment();
        }
    }

    /** Writes all with the end of the job in one transaction, or nothing. */
    private Outcome write(Working working, ImportRequest request, Opening opening, Progress told) throws SQLException {
        Progress both = (phase, done, all) -> {
            working.at(phase, done, all);
            told.at(phase, done, all);
        };
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            working.begin(new Sql(connection));
            try (DataPackage files = opening.open()) {
                Outcome outcome = loader.load(files, request, connection, working.id, both);
                if (outcome.flaws() == null && !request.dryRun()) {
                    keep(connection, working.id, request, outcome.report());
                    working.done(new Sql(connection), outcome);
                    connection.commit();
                    changed.fire(new RecordChanged("imports/" + working.id));
                }
                return outcome;
            } catch (PackageRefused refused) {
                return new Outcome(null, refused.flaws());
            } catch (IOException unreadable) {
                return new Outcome(null, FlawList.of(Flaw.of(request.file(), unreadable)));
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
                working.leave();
            }
        }
    }

    private void keep(Connection connection, int job, ImportRequest request, Report report) throws SQLException {
        if (!report.changedNothing()) {
            journal.keep(
                    connection,
                    request.by(),
                    Action.IMPORTED,
                    "imports/" + job,
                    before(connection, job),
                    report.change());
        }
    }

    /** The first of the rows as they were, which a list of changes can show; all are in import_before. */
    private static String before(Connection connection, int job) throws SQLException {
        String[] before = new String[1];
        new Sql(connection)
                .each(
                        """
                        select json_object_agg(resource, rows)::text from (
                          select resource, json_agg(row order by place) as rows from (
                            select resource, row, place, row_number() over (partition by resource order by place) as number
                            from import_before where import = ?) numbered
                          where number <= 1000 group by resource) first""",
                        row -> before[0] = row.getString(1),
                        job);
        return before[0];
    }

    int running() {
        return running.get();
    }

    int waiting() {
        return Math.max(0, MOST_OPEN - places.availablePermits() - running());
    }

    /** How many have come to each end since this instance started. */
    Map<State, LongAdder> ended() {
        return ended;
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
