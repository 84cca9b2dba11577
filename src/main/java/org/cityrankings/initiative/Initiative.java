package org.cityrankings.initiative;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A city's own programme, with its partners. */
@Entity
class Initiative extends PanacheEntityBase implements Recorded<InitiativeDraft> {
    @Id
    String id;

    String city;
    String name;
    PartialDate startedOn;
    String note;
    List<String> sources;

    @ElementCollection
    @CollectionTable(name = "partner", joinColumns = @JoinColumn(name = "initiative"))
    @OrderBy("role, organization")
    List<Partner> partners = new ArrayList<>();

    protected Initiative() {}

    Initiative(InitiativeDraft draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(InitiativeDraft draft) {
        Drafts.requireSameKey("id", id, draft.id());
        city = draft.city();
        name = draft.name();
        startedOn = draft.startedOn();
        note = draft.note();
        sources = draft.sources();
        Drafts.replaceAll(partners, "partners", draft.partners(), Partner::organization);
    }

    @Override
    public InitiativeDraft draft() {
        return new InitiativeDraft(id, city, name, startedOn, note, sources, partners);
    }

    @Override
    public String path() {
        return "initiatives/" + id;
    }
}
