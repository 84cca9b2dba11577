package org.cityrankings.program;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A recurring scheme that recognises or ranks cities, with its stages. */
@Entity
class Program extends PanacheEntityBase implements Recorded<ProgramDraft> {
    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    ProgramKind kind;

    String organization;
    Integer firstYear;
    String url;

    @Enumerated(EnumType.STRING)
    Ordering ordering;

    String note;
    List<String> sources;

    /** By id, so that a stage which awards refer to is changed in its place and not written anew. */
    @ElementCollection
    @CollectionTable(name = "stage", joinColumns = @JoinColumn(name = "program"))
    @MapKeyColumn(name = "id")
    Map<String, Stage> stages = new HashMap<>();

    protected Program() {}

    Program(ProgramDraft draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(ProgramDraft draft) {
        Drafts.requireSameKey("id", id, draft.id());
        name = draft.name();
        kind = draft.kind();
        organization = draft.organization();
        firstYear = draft.firstYear();
        url = draft.url();
        ordering = draft.ordering();
        note = draft.note();
        sources = draft.sources();
        Map<String, Stage> wanted = Drafts.byKey("stages", draft.stages(), Stage::id);
        Drafts.byKey("stages", draft.stages(), Stage::position);
        stages.keySet().retainAll(wanted.keySet());
        stages.putAll(wanted);
    }

    @Override
    public ProgramDraft draft() {
        List<Stage> inOrder = stages.values().stream()
                .sorted(Comparator.comparing(Stage::position))
                .toList();
        return new ProgramDraft(id, name, kind, organization, firstYear, url, ordering, note, sources, inOrder);
    }

    @Override
    public String path() {
        return "programs/" + id;
    }
}
