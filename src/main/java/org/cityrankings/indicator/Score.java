package org.cityrankings.indicator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** What an edition published of a city for one criterion. */
@Entity
class Score extends PanacheEntityBase implements Recorded<ScoreDraft> {
    @EmbeddedId
    ScoreKey key;

    BigDecimal score;
    Integer rank;
    String note;
    List<String> sources;

    protected Score() {}

    Score(ScoreDraft draft) {
        key = draft.key();
        revise(draft);
    }

    @Override
    public final void revise(ScoreDraft draft) {
        Drafts.requireSameKey("program", key.program(), draft.program());
        Drafts.requireSameKey("year", key.year(), draft.year());
        Drafts.requireSameKey("criterion", key.criterion(), draft.criterion());
        Drafts.requireSameKey("city", key.city(), draft.city());
        if (draft.score() == null && draft.rank() == null) {
            throw Failure.at(ProblemType.INVALID_BODY, At.pointer("/score"), "/score or /rank must be given, or both.");
        }
        score = draft.score();
        rank = draft.rank();
        note = draft.note();
        sources = draft.sources();
    }

    @Override
    public ScoreDraft draft() {
        return new ScoreDraft(key.program(), key.year(), key.criterion(), key.city(), score, rank, note, sources);
    }

    @Override
    public String path() {
        return key.path();
    }
}
