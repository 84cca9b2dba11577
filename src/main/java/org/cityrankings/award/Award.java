package org.cityrankings.award;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A city reached a stage of an edition. */
@Entity
class Award extends PanacheEntityBase implements Recorded<AwardDraft> {
    @EmbeddedId
    AwardKey key;

    Integer rank;
    BigDecimal score;
    String rating;

    @Enumerated(EnumType.STRING)
    Confidence confidence;

    String note;
    List<String> sources;

    protected Award() {}

    Award(AwardDraft draft) {
        key = draft.key();
        revise(draft);
    }

    @Override
    public final void revise(AwardDraft draft) {
        Drafts.requireSameKey("program", key.program(), draft.program());
        Drafts.requireSameKey("year", key.year(), draft.year());
        Drafts.requireSameKey("stage", key.stage(), draft.stage());
        Drafts.requireSameKey("city", key.city(), draft.city());
        rank = draft.rank();
        score = draft.score();
        rating = draft.rating();
        confidence = draft.confidence();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public AwardDraft draft() {
        return new AwardDraft(
                key.program(), key.year(), key.stage(), key.city(), rank, score, rating, confidence, note, sources);
    }

    @Override
    public String path() {
        return key.path();
    }
}
