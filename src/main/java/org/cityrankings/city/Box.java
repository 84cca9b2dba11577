package org.cityrankings.city;

import org.cityrankings.api.At;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/**
 * Everything between two meridians and two parallels, in degrees, as GeoJSON (RFC 7946, section 5) has it: one whose
 * west is more than its east crosses the antimeridian.
 */
record Box(double west, double south, double east, double north) {

    static Box parse(String text) {
        double[] parts = Degrees.parse("bbox", "west,south,east,north", text, 4);
        Box box = new Box(parts[0], parts[1], parts[2], parts[3]);
        Degrees.requireLongitude("bbox", box.west);
        Degrees.requireLongitude("bbox", box.east);
        Degrees.requireLatitude("bbox", box.south);
        Degrees.requireLatitude("bbox", box.north);
        if (box.south > box.north) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter("bbox"),
                    "The south of 'bbox' (%s) is more than its north (%s).".formatted(box.south, box.north));
        }
        return box;
    }

    /** A condition that an index of points serves. */
    String clause(Conditions conditions) {
        return west <= east
                ? between(west, east, conditions)
                : "(" + between(west, Degrees.MOST_LONGITUDE, conditions) + " or "
                        + between(-Degrees.MOST_LONGITUDE, east, conditions) + ")";
    }

    private String between(double from, double to, Conditions conditions) {
        return "point(longitude, latitude) <@ box(point(%s, %s), point(%s, %s))"
                .formatted(conditions.bind(from), conditions.bind(south), conditions.bind(to), conditions.bind(north));
    }
}
