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
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** One run of a program; its year is not the year of its announcements. */
@Entity
class Edition extends PanacheEntityBase implements Recorded<EditionDraft> {
    @EmbeddedId
    EditionKey key;

    String name;
    String theme;

    @Enumerated(EnumType.STRING)
    ThemeKind themeKind;

    String method;
    Integer numberRanked;
    String note;
    List<String> sources;

    @ElementCollection
    @CollectionTable(
            name = "announcement",
            joinColumns = {
                @JoinColumn(name = "program", referencedColumnName = "program"),
                @JoinColumn(name = "year", referencedColumnName = "year")
            })
    @OrderBy("stage")
    List<Announcement> announcements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "edition_group",
            joinColumns = {
                @JoinColumn(name = "program", referencedColumnName = "program"),
                @JoinColumn(name = "year", referencedColumnName = "year")
            })
    @OrderBy("name, city")
    List<EditionGroup> groups = new ArrayList<>();

    protected Edition() {}

    Edition(String program, EditionDraft draft) {
        key = new EditionKey(program, draft.year());
        revise(draft);
    }

    @Override
    public final void revise(EditionDraft draft) {
        Drafts.requireSameKey("year", key.year(), draft.year());
        name = draft.name();
        theme = draft.theme();
        themeKind = draft.themeKind();
        method = draft.method();
        numberRanked = draft.numberRanked();
        note = draft.note();
        sources = draft.sources();
        Drafts.replaceAll(announcements, "announcements", draft.announcements(), Announcement::stage);
        Drafts.replaceAll(groups, "groups", draft.groups(), EditionGroup::city);
    }

    @Override
    public EditionDraft draft() {
        return new EditionDraft(
                key.year(), name, theme, themeKind, method, numberRanked, note, sources, announcements, groups);
    }

    @Override
    public String path() {
        return key.path();
    }
}
