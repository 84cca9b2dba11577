package org.cityrankings.composite;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cityrankings.RealDatabase;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.indicator.EditionDataQueries;
import org.junit.jupiter.api.Test;

/** What is stored of an edition is all that its published scores need. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditionRecomputedTest {
    @Inject
    EditionDataQueries editions;

    @Test
    void everyPublishedPillarOfEveryCityIsComputedAgain() {
        EditionData edition = editions.find("sdg-index-european-cities", 2019).orElseThrow();
        EditionComposite.Computable composite =
                assertInstanceOf(EditionComposite.Computable.class, EditionComposite.of(edition));
        CompositeResult result = Composite.of(composite.data(), composite.method());
        Map<String, CompositeResult.CriterionScores> byId =
                result.criteria().stream().collect(toMap(CompositeResult.CriterionScores::id, scores -> scores));
        ReferenceTable.Cells cells = new ReferenceTable.Cells();
        for (EditionData.Published published : edition.scores()) {
            if (published.criterion() != null) {
                int city = composite.data().cities().indexOf(published.city());
                cells.close(
                        published.city() + " " + published.criterion(),
                        published.score().doubleValue(),
                        byId.get(published.criterion()).scores().get(city),
                        1e-12);
            }
        }
        cells.check(675);
        assertEquals(1 / 15.0, byId.get("sdg1").weight());
        assertEquals(
                List.of(
                        "The record keeps no scale of scores; here they run from 0 to 100.",
                        "The weights of the criteria at the top are not known; they count equally."),
                composite.caveats());
    }

    @Test
    void anEditionOfWhichOnlyRanksAreKnownIsNot() {
        assertInstanceOf(
                EditionComposite.NotComputable.class,
                EditionComposite.of(editions.find("mori-gpci", 2025).orElseThrow()));
    }
}
