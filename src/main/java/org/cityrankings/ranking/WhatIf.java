package org.cityrankings.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionSettings;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done otherwise than an edition did it; null or empty where nothing is. */
@Schema(name = "WhatIf", description = "what was done otherwise than the edition did it")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WhatIf(
        @Schema(description = "of these criteria among their neighbours") Map<String, BigDecimal> weights,
        @Schema(description = "at every level") Aggregation aggregation,
        @Schema(description = "of a power mean") BigDecimal exponent,
        @Schema(description = "added to scores before a geometric, harmonic or power mean, and taken off after")
                BigDecimal shift,
        @Schema(description = "of every indicator") Normalisation normalisation,
        @Schema(description = "only these are ranked, and normalisation and the filling of gaps know no others")
                List<String> cities,
        @Schema(description = "the least share of its weight that a criterion must have values for")
                BigDecimal minCoverage) {

    static WhatIf only(List<String> cities) {
        return new WhatIf(Map.of(), null, null, null, null, cities, null);
    }

    /** The parameters that are given, as they are called in an address. */
    List<String> given() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cities", cities.isEmpty() ? null : cities);
        all.put("aggregation", aggregation);
        all.put("exponent", exponent);
        all.put("shift", shift);
        all.put("normalisation", normalisation);
        all.put("weights", weights.isEmpty() ? null : weights);
        all.put("minCoverage", minCoverage);
        all.values().removeIf(Objects::isNull);
        return List.copyOf(all.keySet());
    }

    /** The parameter that is to blame where a method was refused at a place. */
    String blamed(String pointer) {
        String place = pointer.endsWith("/children") || pointer.endsWith("/weight") ? "weights" : pointer;
        return given().stream().filter(place::contains).findFirst().orElse(given().get(0));
    }

    /**
     * The edition with other criteria and fewer cities. Where no neighbour has a weight, each had the same, so that those
     * not named here count 1.
     */
    EditionData on(EditionData edition) {
        Set<String> reweighed = new HashSet<>();
        edition.criteria().stream()
                .filter(node -> weights.containsKey(node.id()))
                .forEach(node -> reweighed.add(node.parent()));
        List<EditionData.Node> criteria = edition.criteria().stream()
                .map(node -> on(node, reweighed.contains(node.parent())))
                .toList();
        return edition.with(aggregation == null ? edition.aggregation() : aggregation, criteria)
                .among(cities);
    }

    private EditionData.Node on(EditionData.Node node, boolean reweighed) {
        BigDecimal weight = weights.get(node.id());
        String kept = reweighed && node.weight() == null ? "1" : node.weight();
        return new EditionData.Node(
                node.id(),
                node.name(),
                node.parent(),
                node.indicator(),
                node.direction(),
                node.unit(),
                weight == null ? kept : weight.toPlainString(),
                node.indicator() == null || normalisation == null ? node.normalisation() : normalisation,
                node.best(),
                node.worst(),
                node.transform(),
                aggregation == null ? node.aggregation() : null,
                node.imputation());
    }

    /** The method with what concerns all of its criteria. */
    CompositeMethod on(CompositeMethod method) {
        CriterionSettings settings = new CriterionSettings(
                null,
                null,
                null,
                null,
                aggregation == null ? null : new AggregationRule(aggregation, number(exponent), number(shift)),
                number(minCoverage));
        return new CompositeMethod(method.index(), settings.over(method.settings()));
    }

    private static Double number(BigDecimal value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }
}
