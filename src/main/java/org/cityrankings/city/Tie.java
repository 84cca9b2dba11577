package org.cityrankings.city;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** What a city and a place elsewhere are to each other. */
@Entity
class Tie extends PanacheEntityBase implements Recorded<TieDraft> {
    @EmbeddedId
    TieKey key;

    String partnerCity;
    String partnerCountry;
    PartialDate since;
    String note;
    List<String> sources;

    protected Tie() {}

    Tie(TieDraft draft) {
        key = draft.key();
        revise(draft);
    }

    @Override
    public final void revise(TieDraft draft) {
        Drafts.requireSameKey("city", key.city(), draft.city());
        Drafts.requireSameKey("kind", key.kind(), draft.kind());
        Drafts.requireSameKey("partnerName", key.partnerName(), draft.partnerName());
        partnerCity = draft.partnerCity();
        partnerCountry = draft.partnerCountry();
        since = draft.since();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public TieDraft draft() {
        return new TieDraft(
                key.city(), key.kind(), key.partnerName(), partnerCity, partnerCountry, since, note, sources);
    }

    @Override
    public String path() {
        return key.path();
    }
}
