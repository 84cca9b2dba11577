package org.cityrankings.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.cityrankings.api.PartialDate;
import org.cityrankings.city.EventKind;
import org.junit.jupiter.api.Test;

/** Where the awards of cities that ceased to exist count. */
class LineagesTest {

    private static LineageEvent event(EventKind kind, String city, String on, String successor) {
        Place place = new Place(successor, successor, "LA");
        return new LineageEvent(city, city, kind, new PartialDate(on), place, false, List.of());
    }

    private static LineageEvent merged(String city, String on, String successor) {
        return event(EventKind.MERGED, city, on, successor);
    }

    private static List<String> notFollowed(Lineages lineages, String city) {
        return lineages.used(Lineage.SUCCESSOR, Set.of(city)).notFollowed().stream()
                .map(LineageEvent::city)
                .toList();
    }

    @Test
    void severalMergersLeadToTheLastSuccessor() {
        Lineages lineages =
                new Lineages(List.of(merged("a", "2001", "b"), merged("b", "2002-03", "c"), merged("d", "2003", "c")));
        assertEquals(Set.of("a", "b", "c", "d"), lineages.members("c"));
        assertEquals(Set.of("a", "b"), lineages.members("b"));
        assertEquals("c", lineages.moved().get("a").city());
    }

    @Test
    void eventsThatLeadBackAreToldAndNotFollowed() {
        Lineages lineages =
                new Lineages(List.of(merged("a", "2001", "b"), merged("b", "2002", "c"), merged("c", "2003", "a")));
        assertEquals(Set.of(), lineages.moved().keySet());
        assertEquals(Set.of("a"), lineages.members("a"));
        assertEquals(List.of("a", "c"), notFollowed(lineages, "a"));
    }

    @Test
    void whatBecamePartOfOneThatLeadsBackToItselfStillCountsThere() {
        Lineages lineages =
                new Lineages(List.of(merged("x", "2000", "a"), merged("a", "2001", "b"), merged("b", "2002", "a")));
        assertEquals(Set.of("a", "x"), lineages.members("a"));
        assertEquals(Set.of("x"), lineages.moved().keySet());
    }

    @Test
    void aMergerIntoItselfMovesNothing() {
        Lineages lineages = new Lineages(List.of(merged("a", "2001", "a")));
        assertEquals(Set.of("a"), lineages.members("a"));
        assertEquals(List.of("a"), notFollowed(lineages, "a"));
    }

    @Test
    void aDivisionIsToldOfAllItsPartsAndNotFollowed() {
        Lineages lineages = new Lineages(List.of(
                event(EventKind.SPLIT, "a", "2001-01-01", "b"), event(EventKind.SPLIT, "a", "2001-01-01", "c")));
        assertEquals(Set.of("b"), lineages.members("b"));
        assertEquals(List.of("a", "a"), notFollowed(lineages, "a"));
        assertEquals(List.of("a"), notFollowed(lineages, "c"));
    }
}
