package org.cityrankings.indicator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A city's value for an indicator, in a year or as an edition took it. */
@Entity
class Observation extends PanacheEntityBase implements Recorded<ObservationDraft> {
    @EmbeddedId
    ObservationKey key;

    BigDecimal value;

    @Enumerated(EnumType.STRING)
    Flag flag;

    String note;
    List<String> sources;

    protected Observation() {}

    Observation(ObservationDraft draft) {
        key = draft.key();
        revise(draft);
    }

    @Override
    public final void revise(ObservationDraft draft) {
        Drafts.requireSameKey("city", key.city(), draft.city());
        Drafts.requireSameKey("indicator", key.indicator(), draft.indicator());
        Drafts.requireSameKey("year", key.year(), draft.year());
        Drafts.requireSameKey("program", key.program(), draft.key().program());
        value = draft.value();
        flag = draft.flag();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public ObservationDraft draft() {
        String program = key.program().isEmpty() ? null : key.program();
        return new ObservationDraft(key.city(), key.indicator(), key.year(), program, value, flag, note, sources);
    }

    @Override
    public String path() {
        return key.path();
    }
}
