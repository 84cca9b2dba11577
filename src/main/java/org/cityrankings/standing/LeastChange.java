package org.cityrankings.standing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * The value nearest to one there is, on the way to a limit, that does something. Whatever is found was tried, since
 * nothing is known of how a value works. Changes are tried from small to large, each twice the one before, and the first
 * that does it is narrowed down by halves; where a larger change can undo what a smaller one did, one that lies between
 * two of these could be passed over.
 *
 * @param now the value there is, which does not do it
 * @param limit the furthest that is tried
 * @param does whether a value does it
 */
record LeastChange(double now, double limit, DoublePredicate does) {
    /** Of values that are tried, at most: the doublings, the halvings, and two that are rounded. */
    static final int TRIALS = 45;

    private static final int DOUBLINGS = 12;
    /** Relative to the change, or to the way to the limit, how near the result is to where it begins. */
    private static final double PRECISION = 1e-5;

    private static final double RESOLUTION = 1e-12;
    /** Enough to act on, while one per cent less is told apart; rounded up unless down does it too. */
    private static final List<MathContext> DIGITS =
            List.of(new MathContext(4, RoundingMode.DOWN), new MathContext(4, RoundingMode.UP));

    /** The value, reached by a change of four digits unless only a longer one is within the limit; empty if none does. */
    OptionalDouble target() {
        double low = 0;
        for (int halvings = DOUBLINGS; halvings >= 0 && now != limit; halvings--) {
            double high = Math.scalb(limit - now, -halvings);
            if (does.test(now + high)) {
                return OptionalDouble.of(rounded(smallest(low, high)));
            }
            low = high;
        }
        return OptionalDouble.empty();
    }

    /** Between a change that does not do it and one that does. */
    private double smallest(double from, double to) {
        double low = from;
        double high = to;
        while (Math.abs(high - low) > Math.max(PRECISION * Math.abs(high), RESOLUTION * Math.abs(limit - now))) {
            double middle = low + (high - low) / 2;
            if (does.test(now + middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double rounded(double change) {
        return DIGITS.stream()
                .mapToDouble(digits -> BigDecimal.valueOf(now)
                        .add(new BigDecimal(change).round(digits))
                        .doubleValue())
                .filter(target -> Math.abs(target - now) <= Math.abs(limit - now) && does.test(target))
                .findFirst()
                .orElse(now + change);
    }
}
