package org.cityrankings.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cityrankings.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The box around a circle has all of it, also at the antimeridian and the poles. */
class CircleTest {
    private static final double RADIUS = 6371.0088;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 10",
        "10.8, 106.7, 500",
        "-17.7, 178, 800",
        "65, -179.9, 300",
        "89.5, 10, 100",
        "-89, 0, 300",
        "90, 0, 1",
        "48, 2, 20015",
        "0, 180, 1",
        "80, 20, 1000",
        "0, 90, 10000",
    })
    void everyPointOfTheRimIsInTheBox(double latitude, double longitude, double km) {
        Circle circle = new Circle(latitude, longitude, km);
        Box box = circle.around();
        for (int bearing = 0; bearing < 360; bearing++) {
            double distance = km * 0.999999 / RADIUS;
            double north = Math.toRadians(latitude);
            double turn = Math.toRadians(bearing);
            double reached = Math.asin(
                    Math.sin(north) * Math.cos(distance) + Math.cos(north) * Math.sin(distance) * Math.cos(turn));
            double east = Math.atan2(
                    Math.sin(turn) * Math.sin(distance) * Math.cos(north),
                    Math.cos(distance) - Math.sin(north) * Math.sin(reached));
            double x = Degrees.wrap(longitude + Math.toDegrees(east));
            double y = Math.toDegrees(reached);
            boolean between =
                    box.west() <= box.east() ? x >= box.west() && x <= box.east() : x >= box.west() || x <= box.east();
            assertTrue(between && y >= box.south() && y <= box.north(), "%s has not %s, %s".formatted(box, x, y));
        }
    }

    @Test
    void aBoxAwayFromThePolesIsNarrow() {
        Box box = new Circle(0, 0, 111.195).around();
        assertEquals(1, box.east(), 1e-4);
        assertEquals(-1, box.south(), 1e-4);
        Box atSixty = new Circle(60, 179.5, 111.195).around();
        assertEquals(-178.5, atSixty.east(), 0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2",
                "1,2,3,4",
                "a,b,c",
                "91,0,1",
                "0,181,1",
                "0,0,0",
                "0,0,-1",
                "0,0,20016",
                "NaN,0,1",
                "1e1,0,1",
                "0,0,Infinity",
                "0, 0, 1"
            })
    void whatIsNoCircleIsRefused(String text) {
        assertEquals(
                "near",
                assertThrows(Failure.class, () -> Circle.parse(text))
                        .parts()
                        .get(0)
                        .parameter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "0,10,5,9", "-181,0,0,0", "0,0,0,91", "0,-91,0,0", "0,0,181,0", "x"})
    void whatIsNoBoxIsRefused(String text) {
        assertEquals(
                "bbox",
                assertThrows(Failure.class, () -> Box.parse(text))
                        .parts()
                        .get(0)
                        .parameter());
    }
}
