import java.sql.*;
import java.util.*;
import java.util.concurrent.*;

/** What was written, as far as the service acknowledged it, and whether the database agrees in the end. */
final class Ledger {
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Queue<Import> imports = new ConcurrentLinkedQueue<>();

    /** A city that takes steps: created, changed some times, perhaps deleted in the end. */
    static final class Entry {
        final String id;
        final int steps;
        final boolean deletes;
        volatile int acknowledged;
        /** Whether a further step was sent of which nobody can tell whether it was taken. */
        volatile boolean inDoubt;

        Entry(String id, int steps, boolean deletes) {
            this.id = id;
            this.steps = steps;
            this.deletes = deletes;
        }

        boolean isDeletedBy(int step) {
            return deletes && step == steps;
        }
    }

    /** Sources that were sent as one file, and the import's number where that was answered. */
    record Import(String prefix, int rows, int job) {}

    Entry open(String id, int steps, boolean deletes) {
        Entry entry = new Entry(id, steps, deletes);
        entries.add(entry);
        return entry;
    }

    void imported(String prefix, int rows, int job) {
        imports.add(new Import(prefix, rows, job));
    }

    /** Looks for all of it once nobody writes any more. */
    void check(Cluster cluster, long versionBefore, long changesBefore, Verdict verdict) throws SQLException {
        try (Connection connection = cluster.connect()) {
            for (Entry entry : entries) {
                check(entry, connection, verdict);
            }
            for (Import sent : imports) {
                check(sent, connection, verdict);
            }
        }
        long counted = cluster.ask("select version from data_version") - versionBefore;
        long changes = cluster.ask(Ledger.CHANGES) - changesBefore;
        verdict.expect(counted == changes, "%d versions were counted for %d changes", counted, changes);
        verdict.expect(
                cluster.ask(
                                """
                                select count(*) from version v where v.version > %d and not exists (
                                  select from touched t where t.transaction = v.transaction)"""
                                        .formatted(versionBefore))
                        == 0,
                "there are versions that touched no record");
        verdict.expect(
                cluster.ask("select count(*) from import_job where state in ('waiting', 'running')") == 0,
                "there are imports that nobody works on");
    }

    static final String CHANGES = "select count(*) from change where record not like 'keys/%'";

    /** The city and the journal must tell of the same step, the last one acknowledged or the one in doubt. */
    private static void check(Entry entry, Connection connection, Verdict verdict) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                """
                select (select population from city_population where city = ?), (select count(*) from city where id = ?),
                  (select count(*) from change where record = ?),
                  (select (after -> 'populations' -> 0 ->> 'population')::bigint from change where record = ? order by id desc limit 1)""")) {
            ask.setString(1, entry.id);
            ask.setString(2, entry.id);
            ask.setString(3, "cities/" + entry.id);
            ask.setString(4, "cities/" + entry.id);
            try (ResultSet found = ask.executeQuery()) {
                found.next();
                long population = found.getLong(1);
                int step = found.getInt(3);
                boolean gone = step == 0 || entry.isDeletedBy(step);
                boolean known = step == entry.acknowledged || entry.inDoubt && step == entry.acknowledged + 1;
                boolean whole = found.getInt(2) == (gone ? 0 : 1)
                        && population == (gone ? 0 : step)
                        && found.getLong(4) == (gone ? 0 : step);
                verdict.expect(
                        known && whole,
                        "%s was acknowledged up to step %d%s, but the journal has %d and the city says %d",
                        entry.id,
                        entry.acknowledged,
                        entry.inDoubt ? " and perhaps one more" : "",
                        step,
                        population);
            }
        }
    }

    /** All rows are there if the job is done, and none if it is not. */
    private static void check(Import sent, Connection connection, Verdict verdict) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                """
                select (select count(*) from source where id like ?),
                  (select count(*) from import_job where id = ? and state = 'done')""")) {
            ask.setString(1, sent.prefix + "-%");
            ask.setInt(2, sent.job);
            try (ResultSet found = ask.executeQuery()) {
                found.next();
                boolean whole = sent.job == 0
                        ? found.getInt(1) == 0 || found.getInt(1) == sent.rows
                        : found.getInt(1) == sent.rows * found.getInt(2);
                verdict.expect(
                        whole,
                        "of import %d %d rows of %d are there, and it is%s done",
                        sent.job,
                        found.getInt(1),
                        sent.rows,
                        found.getInt(2) == 1 ? "" : " not");
            }
        }
    }

    String summary() {
        long steps = entries.stream().mapToLong(entry -> entry.acknowledged).sum();
        long doubts = entries.stream().filter(entry -> entry.inDoubt).count();
        return "%,d writes acknowledged, %d in doubt, %d imports".formatted(steps, doubts, imports.size());
    }
}
