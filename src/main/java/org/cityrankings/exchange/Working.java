package org.cityrankings.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Proof that somebody works on an import: a transaction that holds the import's advisory lock, so that any instance can
 * tell an import that goes on from one whose service was killed. What is told of the import is written beside it.
 */
final class Working implements Progress, AutoCloseable {
    /** The first number of the locks; any number, the same in every instance and in fail_interrupted_imports(). */
    private static final int LOCKS = 1_768_779_887;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    final int id;
    private final AgroalDataSource database;
    private final Connection lock;
    private Phase phase;
    private long told;

    Working(AgroalDataSource database, ImportRequest request) throws SQLException {
        this.database = database;
        lock = database.getConnection();
        try {
            id = begun(request);
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    /** Locked before anybody can see the import; a lock of the session would stay with the connection of a pooler. */
    private int begun(ImportRequest request) throws SQLException {
        int[] made = new int[1];
        try (Connection connection = database.getConnection()) {
            new Sql(connection)
                    .each("select nextval(pg_get_serial_sequence('import_job', 'id'))", row -> made[0] = row.getInt(1));
            lock.setAutoCommit(false);
            Sql locking = new Sql(lock);
            locking.execute("set local idle_in_transaction_session_timeout = 0");
            locking.each("select pg_advisory_xact_lock(?, ?)", row -> {}, LOCKS, made[0]);
            new Sql(connection)
                    .update(
                            """
                            insert into import_job (id, by, file, mode, dry_run) overriding system value
                            values (?, ?, ?, ?, ?)""",
                            made[0],
                            request.by(),
                            request.file(),
                            request.mode().word(),
                            request.dryRun());
        }
        return made[0];
    }

    /** Begins, in a transaction in which whoever cancels the import can stop what it is at. */
    void begin(Sql importing) throws SQLException {
        int[] backend = new int[1];
        importing.each("select pg_backend_pid()", row -> backend[0] = row.getInt(1));
        write(
                "update import_job set state = 'running', backend = ? where id = ? and state = 'waiting'",
                backend[0],
                id);
    }

    @Override
    public void at(Phase now, long done, long all) throws SQLException {
        if (now == phase && System.nanoTime() - told < PAUSE) {
            return;
        }
        phase = now;
        told = System.nanoTime();
        write(
                """
                update import_job set phase = ?, rows_done = ?, rows_in_all = ? where id = ? and state = 'running'""",
                now.word(),
                done,
                all,
                id);
    }

    /** From here on the session of the database is somebody else's, and not to be stopped. */
    void leave() throws SQLException {
        update("update import_job set backend = null where id = ?", id);
    }

    /** Writes that it is done, in the transaction of the import, so that both hold or neither. */
    void done(Sql importing, Outcome outcome) throws SQLException {
        if (!end(importing, State.DONE, outcome, null)) {
            throw new ImportCancelled();
        }
    }

    /** Ends without anything kept; an import that was cancelled meanwhile stays so. */
    void end(State state, Outcome outcome, String why) throws SQLException {
        try (Connection connection = database.getConnection()) {
            end(new Sql(connection), state, outcome, why);
        }
    }

    private boolean end(Sql in, State state, Outcome outcome, String why) throws SQLException {
        Report report = outcome == null ? null : outcome.report();
        return in.update(
                        """
                        update import_job set state = ?, report = cast(? as jsonb), flaws = cast(? as jsonb), failure = ?,
                          package = ?, version = ?, rows_done = coalesce(rows_in_all, rows_done), ended_at = clock_timestamp(), backend = null
                        where id = ? and state in ('waiting', 'running')""",
                        state.word(),
                        json(report),
                        json(outcome == null ? null : outcome.flaws()),
                        why,
                        report == null ? null : report.name(),
                        report == null ? null : report.version(),
                        id)
                > 0;
    }

    private void write(String update, Object... parameters) throws SQLException {
        if (update(update, parameters) == 0) {
            throw new ImportCancelled();
        }
    }

    private long update(String update, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection).update(update, parameters);
        }
    }

    private static String json(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    @Override
    public void close() throws SQLException {
        try (lock) {
            if (!lock.getAutoCommit()) {
                lock.rollback();
                lock.setAutoCommit(true);
            }
        }
    }
}
