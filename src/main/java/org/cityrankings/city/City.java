package org.cityrankings.city;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.cityrankings.change.Drafts;
import org.cityrankings.change.Recorded;

/** A community that can be recognised, with its names, populations and what happened to it. */
@Entity
class City extends PanacheEntityBase implements Recorded<CityDraft> {
    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    CityKind kind;

    String country;
    String adminArea;

    @Embedded
    Position position;

    Long geonamesId;
    String note;
    List<String> sources;

    @ElementCollection
    @CollectionTable(name = "city_name", joinColumns = @JoinColumn(name = "city"))
    @OrderBy("kind, name")
    List<CityName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "city_population", joinColumns = @JoinColumn(name = "city"))
    @OrderBy("year")
    List<CityPopulation> populations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "city_event", joinColumns = @JoinColumn(name = "city"))
    @OrderBy("on, kind")
    List<CityEvent> events = new ArrayList<>();

    protected City() {}

    City(CityDraft draft) {
        id = draft.id();
        revise(draft);
    }

    @Override
    public final void revise(CityDraft draft) {
        Drafts.requireSameKey("id", id, draft.id());
        name = draft.name();
        kind = draft.kind();
        country = draft.country();
        adminArea = draft.adminArea();
        position = draft.position();
        geonamesId = draft.geonamesId();
        note = draft.note();
        sources = draft.sources();
        Drafts.replaceAll(names, "names", draft.names(), CityName::key);
        Drafts.replaceAll(populations, "populations", draft.populations(), CityPopulation::year);
        Drafts.replaceAll(events, "events", draft.events(), CityEvent::key);
    }

    @Override
    public CityDraft draft() {
        return new CityDraft(
                id, name, kind, country, adminArea, position, geonamesId, note, sources, names, populations, events);
    }

    @Override
    public String path() {
        return "cities/" + id;
    }
}
