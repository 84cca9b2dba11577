package org.cityrankings.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.cityrankings.api.PartialDate;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** Where a fact comes from. */
@Entity
class Source extends PanacheEntityBase implements Recorded<SourceItem> {
    @Id
    String id;

    String url;
    String publisher;
    String title;
    String language;
    PartialDate publishedOn;

    protected Source() {}

    Source(SourceItem draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(SourceItem draft) {
        Drafts.requireSameKey("id", id, draft.id());
        url = draft.url();
        publisher = draft.publisher();
        title = draft.title();
        language = draft.language();
        publishedOn = draft.publishedOn();
    }

    @Override
    public SourceItem draft() {
        return new SourceItem(id, url, publisher, title, language, publishedOn);
    }

    @Override
    public String path() {
        return "sources/" + id;
    }
}
