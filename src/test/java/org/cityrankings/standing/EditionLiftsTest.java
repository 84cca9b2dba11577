package org.cityrankings.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cityrankings.RealDatabase;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.EditionComposite;
import org.cityrankings.indicator.Direction;
import org.cityrankings.indicator.EditionDataQueries;
import org.junit.jupiter.api.Test;

/** What is said to lift the cities of the SDG index does, all computed anew, and a little less does not. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EditionLiftsTest {
    @Inject
    EditionDataQueries editions;

    @Test
    void everyLiftOfEveryCityIsTrue() {
        EditionComposite.Computable index = assertInstanceOf(
                EditionComposite.Computable.class,
                EditionComposite.of(
                        editions.find("sdg-index-european-cities", 2019).orElseThrow()));
        CompositeEvaluation evaluation = new CompositeEvaluation(index.data(), index.method());
        int lifted = 0;
        for (String city : index.data().cities()) {
            ComputedStanding standing = new Lifting(evaluation, city).standing();
            for (Lift lift : standing.lifts()) {
                if (lift.target() != null) {
                    lifted++;
                    String what = city + " " + lift;
                    assertEquals(lift.rank(), rank(index, city, lift, lift.target()), what);
                    assertTrue(lift.rank() < standing.rank(), what);
                    assertEquals(standing.rank(), rank(index, city, lift, lift.value() + 0.99 * lift.change()), what);
                } else if (lift.value() != null) {
                    double far = lift.direction() == Direction.HIGHER ? 1e9 : -1e9;
                    assertEquals(standing.rank(), rank(index, city, lift, far), city + " " + lift);
                }
            }
            assertEquals(standing.rank() == 1 ? 0 : 56, standing.lifts().size(), city);
        }
        assertTrue(lifted > 500, "lifts tried: " + lifted);
    }

    private static int rank(EditionComposite.Computable index, String city, Lift lift, double value) {
        return LiftingTest.rank(index.data(), index.method(), city, lift.indicator(), value);
    }
}
