package org.cityrankings.city;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** What a city is in an organization, and since when. */
@Entity
class Membership extends PanacheEntityBase implements Recorded<MembershipDraft> {
    @EmbeddedId
    MembershipKey key;

    PartialDate since;
    PartialDate until;
    String note;
    List<String> sources;

    protected Membership() {}

    Membership(MembershipDraft draft) {
        key = draft.key();
        revise(draft);
    }

    @Override
    public final void revise(MembershipDraft draft) {
        Drafts.requireSameKey("city", key.city(), draft.city());
        Drafts.requireSameKey("organization", key.organization(), draft.organization());
        Drafts.requireSameKey("kind", key.kind(), draft.kind());
        since = draft.since();
        until = draft.until();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public MembershipDraft draft() {
        return new MembershipDraft(key.city(), key.organization(), key.kind(), since, until, note, sources);
    }

    @Override
    public String path() {
        return key.path();
    }
}
