package org.cityrankings.composite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cityrankings.api.Interruption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a city is good and bad at: the indicators where it is furthest from the median of the other cities. */
final class Highlights {
    private final List<CriterionTree.Criterion> leaves;
    private final Scoring.Scores scores;
    private final List<ColumnSummary> summaries;

    /** An indicator of a city, as normalised. */
    @Schema(name = "Highlight")
    record Highlight(
            String criterion,
            double score,
            double medianOfOthers,
            @Schema(description = "of the score from the median of all other cities") double difference) {}

    Highlights(CriterionTree tree, Scoring.Scores scores) {
        this.leaves = tree.leaves().stream()
                .filter(leaf -> scores.weights()[leaf.index()] > 0)
                .toList();
        this.scores = scores;
        this.summaries = leaves.stream()
                .map(leaf -> ColumnSummary.of(scores.scores()[leaf.index()]))
                .toList();
    }

    List<Highlight> strengths(int city, int atMost) {
        return all(city).stream()
                .filter(one -> one.difference > 0)
                .sorted(Comparator.comparingDouble(Highlight::difference)
                        .reversed()
                        .thenComparing(Highlight::criterion))
                .limit(atMost)
                .toList();
    }

    List<Highlight> weaknesses(int city, int atMost) {
        return all(city).stream()
                .filter(one -> one.difference < 0)
                .sorted(Comparator.comparingDouble(Highlight::difference).thenComparing(Highlight::criterion))
                .limit(atMost)
                .toList();
    }

    private List<Highlight> all(int city) {
        Interruption.check();
        List<Highlight> all = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            CriterionTree.Criterion leaf = leaves.get(i);
            double score = scores.scores()[leaf.index()][city];
            if (!Double.isNaN(score)) {
                double median = summaries.get(i).medianWithout(score);
                all.add(new Highlight(leaf.id(), score, median, score - median));
            }
        }
        return all;
    }
}
