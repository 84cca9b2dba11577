package org.cityrankings.reconcile;

import java.util.List;

/**
 * How surely a candidate is what a question means, from 0 to 100, out of its names, its country and its kind. The
 * numbers were chosen on half of the labelled names of the tests.
 */
final class Judgement {
    /** What an id scores that was given as the name. */
    static final double CERTAIN = 100;

    /** What a candidate must score at least to be taken for the answer without anybody looking. */
    static final double THRESHOLD = 85;

    /** How far the next candidate must be behind it. */
    static final double GAP = 5;

    private static final double OTHER_COUNTRY = 0.3;
    private static final double OTHER_KIND = 0.12;
    private static final double UNKNOWN_PLACE = 0.12;
    /** Not even the same name is a match where nobody understands which country is meant. */
    private static final double UNKNOWN_COUNTRY = 0.16;

    private static final double RULING_COUNTRY = 0.02;
    private static final double SAME_COUNTRY = 0.03;
    private static final double TENTHS_OF_PERCENT = 1_000;

    private final List<String> countries;
    private final boolean unknownCountry;
    private final List<String> kinds;
    private final List<Reading> readings;
    private final Regions regions;

    /** The countries are codes, the kinds those that the question allows; empty where it says nothing. */
    Judgement(
            List<String> countries,
            boolean unknownCountry,
            List<String> kinds,
            List<Reading> readings,
            Regions regions) {
        this.countries = countries;
        this.unknownCountry = unknownCountry;
        this.kinds = kinds;
        this.readings = readings;
        this.regions = regions;
    }

    double score(Candidate candidate) {
        List<NameForm> names = candidate.names().stream().map(NameForm::of).toList();
        double best = readings.stream()
                .mapToDouble(reading -> names.stream()
                                .mapToDouble(name -> Likeness.of(reading.name(), name, candidate.kind()))
                                .max()
                                .orElse(0)
                        + places(reading, candidate))
                .max()
                .orElse(0);
        double likely =
                best + country(candidate) - (kinds.isEmpty() || kinds.contains(candidate.kind()) ? 0 : OTHER_KIND);
        return Math.round(Math.max(0, Math.min(1, likely)) * TENTHS_OF_PERCENT) / 10.0;
    }

    private double country(Candidate candidate) {
        if (countries.isEmpty()) {
            return unknownCountry ? -UNKNOWN_COUNTRY : 0;
        }
        if (countries.contains(candidate.country())) {
            return SAME_COUNTRY;
        }
        return countries.stream().anyMatch(country -> Regions.isTerritory(candidate.country(), country))
                ? -RULING_COUNTRY
                : -OTHER_COUNTRY;
    }

    /** What the words behind the name say for or against the candidate. */
    private double places(Reading reading, Candidate candidate) {
        return reading.places().stream()
                .mapToDouble(place -> place(place, candidate))
                .min()
                .orElse(0);
    }

    private double place(String text, Candidate candidate) {
        if (text.equals(candidate.area())) {
            return 0;
        }
        List<Regions.Place> meanings = regions.places(text);
        if (meanings.isEmpty()) {
            return -UNKNOWN_PLACE;
        }
        return meanings.stream().anyMatch(place -> place.has(candidate)) ? 0 : -OTHER_COUNTRY;
    }

    /** Whether the first of the scores, the best first, is good enough and clear enough to be taken without a look. */
    static boolean isMatch(List<Double> scores) {
        return !scores.isEmpty()
                && scores.get(0) >= THRESHOLD
                && (scores.size() == 1 || scores.get(0) - scores.get(1) >= GAP);
    }
}
