package org.cityrankings.program;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** What editions of a program were judged by, with its criteria. */
@Entity
class Method extends PanacheEntityBase implements Recorded<MethodDraft> {
    @EmbeddedId
    MethodKey key;

    PartialDate validFrom;
    PartialDate validTo;

    @Enumerated(EnumType.STRING)
    Aggregation aggregation;

    @Enumerated(EnumType.STRING)
    Imputation imputation;

    List<String> sources;

    @ElementCollection
    @CollectionTable(
            name = "criterion",
            joinColumns = {
                @JoinColumn(name = "program", referencedColumnName = "program"),
                @JoinColumn(name = "method", referencedColumnName = "id")
            })
    @OrderBy("id")
    List<Criterion> criteria = new ArrayList<>();

    protected Method() {}

    Method(String program, MethodDraft draft) {
        key = new MethodKey(program, draft.id());
        revise(draft);
    }

    @Override
    public final void revise(MethodDraft draft) {
        Drafts.requireSameKey("id", key.id(), draft.id());
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        aggregation = draft.aggregation();
        imputation = draft.imputation();
        sources = draft.sources();
        CriteriaTree.check(draft.criteria());
        Drafts.replaceAll(criteria, "criteria", draft.criteria(), Criterion::id);
    }

    @Override
    public MethodDraft draft() {
        return new MethodDraft(key.id(), validFrom, validTo, aggregation, imputation, sources, criteria);
    }

    @Override
    public String path() {
        return key.path();
    }
}
