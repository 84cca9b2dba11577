package org.cityrankings.city;

import java.util.Arrays;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** How positions are read from a parameter, so that whatever cannot be one is refused in the same words. */
final class Degrees {
    static final double MOST_LATITUDE = 90;
    static final double MOST_LONGITUDE = 180;

    private static final String NUMBER = "-?\\d{1,5}(\\.\\d{1,15})?";

    private Degrees() {}

    /** So many numbers, apart by commas; the form is for the message. */
    static double[] parse(String parameter, String form, String text, int count) {
        String[] parts = text.split(",", -1);
        if (parts.length != count || !Arrays.stream(parts).allMatch(part -> part.matches(NUMBER))) {
            throw invalid(parameter, "'%s' takes %s, not '%s'.".formatted(parameter, form, text));
        }
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }

    static void requireLatitude(String parameter, double latitude) {
        if (Math.abs(latitude) > MOST_LATITUDE) {
            throw invalid(parameter, "A latitude of '%s' (%s) is beyond a pole.".formatted(parameter, latitude));
        }
    }

    static void requireLongitude(String parameter, double longitude) {
        if (Math.abs(longitude) > MOST_LONGITUDE) {
            throw invalid(
                    parameter, "A longitude of '%s' (%s) is not between -180 and 180.".formatted(parameter, longitude));
        }
    }

    /** The same meridian between -180 and 180, for one that is at most once round too far. */
    static double wrap(double longitude) {
        return longitude > MOST_LONGITUDE
                ? longitude - 2 * MOST_LONGITUDE
                : longitude < -MOST_LONGITUDE ? longitude + 2 * MOST_LONGITUDE : longitude;
    }

    private static Failure invalid(String parameter, String detail) {
        return Failure.at(ProblemType.INVALID_PARAMETER, At.parameter(parameter), detail);
    }
}
