package org.cityrankings.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.program.Transform;

/**
 * All that an edition was computed from and what it published, in rows, for whoever computes it again. Everything that
 * nobody knows is null; lists are in the order of their first components.
 *
 * @param method the id of its method, or null
 * @param aggregation how the criteria at the top become the total, and all others that do not say
 * @param imputation what stands in for a missing score, unless a criterion says otherwise
 */
public record EditionData(
        String program,
        int year,
        String method,
        Aggregation aggregation,
        Imputation imputation,
        Integer numberRanked,
        List<Node> criteria,
        List<Member> groups,
        List<Value> observations,
        List<Published> scores) {

    /** With the observations of these cities only, or of all where none is named. */
    public EditionData among(List<String> cities) {
        Set<String> among = new HashSet<>(cities);
        return new EditionData(
                program,
                year,
                method,
                aggregation,
                imputation,
                numberRanked,
                criteria,
                groups,
                among.isEmpty()
                        ? observations
                        : observations.stream()
                                .filter(value -> among.contains(value.city()))
                                .toList(),
                scores);
    }

    /** With another aggregation and other criteria. */
    public EditionData with(Aggregation other, List<Node> others) {
        return new EditionData(
                program, year, method, other, imputation, numberRanked, others, groups, observations, scores);
    }

    /** Its values in the method of another edition, by which nothing was published of them. */
    public EditionData by(EditionData other) {
        return new EditionData(
                program,
                year,
                other.method,
                other.aggregation,
                other.imputation,
                numberRanked,
                other.criteria,
                groups,
                observations,
                List.of());
    }

    /**
     * A criterion; it has either an indicator or others below it, or neither where it was never measured.
     *
     * @param parent the criterion that it is a part of, or null at the top
     * @param weight a decimal or a fraction such as 1/3, among those of the same parent; 0 where it does not count
     * @param direction of its indicator
     */
    @RegisterForReflection
    public record Node(
            String id,
            String name,
            String parent,
            String indicator,
            Direction direction,
            String unit,
            String weight,
            Normalisation normalisation,
            BigDecimal best,
            BigDecimal worst,
            Transform transform,
            Aggregation aggregation,
            Imputation imputation) {}

    /** A city and the group in which the edition puts it. */
    @RegisterForReflection
    public record Member(String city, String group) {}

    /** A value that the edition took, for an indicator that a criterion of its method measures. */
    @RegisterForReflection
    public record Value(String city, String indicator, BigDecimal value, Flag flag) {}

    /**
     * What was published of a city.
     *
     * @param criterion null for the total, which is that of the last stage that the city has reached
     */
    @RegisterForReflection
    public record Published(String city, String criterion, BigDecimal score, Integer rank, List<String> sources) {}
}
