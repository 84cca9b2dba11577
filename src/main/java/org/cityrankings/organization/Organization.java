package org.cityrankings.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** Gives programs, or takes part in initiatives. */
@Entity
class Organization extends PanacheEntityBase implements Recorded<OrganizationDraft> {
    @Id
    String id;

    String name;
    String nativeName;

    @Enumerated(EnumType.STRING)
    OrganizationKind kind;

    String country;
    String seat;
    PartialDate founded;
    String note;
    List<String> sources;

    protected Organization() {}

    Organization(OrganizationDraft draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(OrganizationDraft draft) {
        Drafts.requireSameKey("id", id, draft.id());
        name = draft.name();
        nativeName = draft.nativeName();
        kind = draft.kind();
        country = draft.country();
        seat = draft.seat();
        founded = draft.founded();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public OrganizationDraft draft() {
        return new OrganizationDraft(id, name, nativeName, kind, country, seat, founded, note, sources);
    }

    @Override
    public String path() {
        return "organizations/" + id;
    }
}
