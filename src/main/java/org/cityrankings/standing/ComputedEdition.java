package org.cityrankings.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.EditionComposite;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Variant;
import org.cityrankings.indicator.EditionData;

/**
 * An edition computed again for one of its cities, with what to keep in mind, because what is computed need not be what
 * was published.
 *
 * @param standing null where nothing can be computed of the city; the caveats say why
 */
record ComputedEdition(ComputedStanding standing, List<String> caveats) {
    /** Relative to the larger score; less is rounding. */
    private static final double SAME = 1e-9;

    /**
     * @param name of the edition in sentences
     * @param limit how many elementary operations it may take
     */
    static ComputedEdition of(EditionData edition, String city, String name, double limit) {
        EditionComposite composite = EditionComposite.of(edition);
        if (composite instanceof EditionComposite.NotComputable unknown) {
            return none(name, String.join(" ", unknown.reasons()));
        }
        EditionComposite.Computable computable = (EditionComposite.Computable) composite;
        try {
            double operations = Lifting.operations(computable.data().cities().size(), computable.method());
            if (operations > limit) {
                return none(name, "It would take about %.1e operations, more than %.1e.".formatted(operations, limit));
            }
            CompositeEvaluation evaluation = new CompositeEvaluation(computable.data(), computable.method());
            double[] scores = evaluation.scores(evaluation.weights(), Variant.NONE);
            int place = evaluation.cities().indexOf(city);
            if (place < 0 || Double.isNaN(scores[place])) {
                return none(name, "The record has too few values of the city.");
            }
            List<String> caveats = new ArrayList<>();
            computable.caveats().forEach(caveat -> caveats.add("%s computed again: %s".formatted(name, caveat)));
            caveats.addAll(difference(edition, evaluation.cities(), scores, name));
            return new ComputedEdition(new Lifting(evaluation, city).standing(), caveats);
        } catch (MethodRefused refused) {
            return none(name, refused.getMessage());
        }
    }

    private static ComputedEdition none(String name, String why) {
        return new ComputedEdition(null, List.of("%s cannot be computed again here: %s".formatted(name, why)));
    }

    /** One sentence where the scores are not those that were published. */
    private static List<String> difference(EditionData edition, List<String> cities, double[] scores, String name) {
        Map<String, Double> published = new HashMap<>();
        edition.scores().stream()
                .filter(score -> score.criterion() == null && score.score() != null)
                .forEach(score -> published.put(score.city(), score.score().doubleValue()));
        double largest = 0;
        String where = null;
        for (int i = 0; i < scores.length; i++) {
            double was = published.getOrDefault(cities.get(i), Double.NaN);
            double difference = Math.abs(scores[i] - was);
            if (difference > Math.max(largest, SAME * Math.max(Math.abs(was), Math.abs(scores[i])))) {
                largest = difference;
                where = cities.get(i);
            }
        }
        return where == null
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s cannot be computed again exactly: the score of %s differs from the published one by %.4g, others"
                                + " by less, so that what would lift the city holds for the computed ranks.",
                        name,
                        where,
                        largest));
    }
}
