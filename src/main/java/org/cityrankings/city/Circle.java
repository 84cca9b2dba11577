package org.cityrankings.city;

import org.cityrankings.api.At;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Everything no further from a point than a great-circle distance; latitude and longitude in degrees. */
record Circle(double latitude, double longitude, double km) {
    /** The mean radius of the Earth in km, after the IUGG, which the database's distance_km has as well. */
    private static final double RADIUS = 6371.0088;

    /** Keeps what is just within the circle in the box around it, whatever was lost in rounding. */
    private static final double MARGIN = 1e-6;

    static Circle parse(String text) {
        double[] parts = Degrees.parse("near", "latitude,longitude,km", text, 3);
        Circle circle = new Circle(parts[0], parts[1], parts[2]);
        Degrees.requireLatitude("near", circle.latitude);
        Degrees.requireLongitude("near", circle.longitude);
        if (!(circle.km > 0 && circle.km <= Math.PI * RADIUS)) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter("near"),
                    "The distance of 'near' (%s) is not more than 0 and at most half way round the Earth."
                            .formatted(circle.km));
        }
        return circle;
    }

    /** The smallest box around it: all longitudes where it has a pole in it. */
    Box around() {
        double height = Math.toDegrees(km / RADIUS) + MARGIN;
        double south = Math.max(latitude - height, -Degrees.MOST_LATITUDE);
        double north = Math.min(latitude + height, Degrees.MOST_LATITUDE);
        double sine = Math.sin(Math.toRadians(height)) / Math.cos(Math.toRadians(latitude));
        if (latitude - height <= -Degrees.MOST_LATITUDE || latitude + height >= Degrees.MOST_LATITUDE || sine >= 1) {
            return new Box(-Degrees.MOST_LONGITUDE, south, Degrees.MOST_LONGITUDE, north);
        }
        double width = Math.toDegrees(Math.asin(sine)) + MARGIN;
        return new Box(Degrees.wrap(longitude - width), south, Degrees.wrap(longitude + width), north);
    }

    /** Looks into an index with the box, and at the distance only within. */
    String clause(Conditions conditions) {
        return around().clause(conditions)
                + " and distance_km(latitude, longitude, %s, %s) <= %s"
                        .formatted(conditions.bind(latitude), conditions.bind(longitude), conditions.bind(km));
    }
}
