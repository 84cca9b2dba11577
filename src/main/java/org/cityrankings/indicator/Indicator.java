package org.cityrankings.indicator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A measured quantity. */
@Entity
class Indicator extends PanacheEntityBase implements Recorded<IndicatorDraft> {
    @Id
    String id;

    String name;
    String unit;

    @Enumerated(EnumType.STRING)
    Direction direction;

    String note;
    List<String> sources;

    protected Indicator() {}

    Indicator(IndicatorDraft draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(IndicatorDraft draft) {
        Drafts.requireSameKey("id", id, draft.id());
        name = draft.name();
        unit = draft.unit();
        direction = draft.direction();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public IndicatorDraft draft() {
        return new IndicatorDraft(id, name, unit, direction, note, sources);
    }

    @Override
    public String path() {
        return "indicators/" + id;
    }
}
