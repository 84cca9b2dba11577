package org.cityrankings.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cityrankings.security.KeyChange;

/** Keeps what was written, in the transaction that writes it. */
@ApplicationScoped
public class Journal {
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<RecordChanged> changed;

    Journal(ObjectMapper json, Clock clock, Event<RecordChanged> changed) {
        this.json = json;
        this.clock = clock;
        this.changed = changed;
    }

    void keep(@Observes KeyChange change) {
        Action action = change.before() == null ? Action.CREATED : Action.DELETED;
        keep(change.by(), action, "keys/" + change.key(), change.before(), change.after());
    }

    /** Keeps a change; before is null for what is new, after is null for what is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String by, Action action, String record, Object before, Object after) {
        Change change = new Change();
        change.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        change.by = by;
        change.action = action;
        change.record = record;
        change.before = write(before);
        change.after = write(after);
        change.persist();
        changed.fire(new RecordChanged(record));
    }

    /** Keeps a change in a transaction of JDBC; before is JSON already, which the database may have made. */
    public void keep(Connection connection, String by, Action action, String record, String before, Object after)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into change (at, by, action, record, before, after) values (?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, by);
            insert.setString(3, action.word());
            insert.setString(4, record);
            insert.setString(5, before);
            insert.setString(6, write(after));
            insert.executeUpdate();
        }
    }

    /** As text, so that no number passes through a type that rounds it. */
    private String write(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a change cannot be written as JSON", unwritable);
        }
    }
}
