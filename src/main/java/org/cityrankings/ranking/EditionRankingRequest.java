package org.cityrankings.ranking;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which numbers of an edition are wanted, and what is to be done otherwise than it did. */
@RegisterForReflection
public class EditionRankingRequest {
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?";

    @Parameter(description = "published unless given", example = "compare")
    @QueryParam("basis")
    public Basis basis;

    @Parameter(description = "of a program with several; without it a city is shown at the last stage it reached")
    @QueryParam("stage")
    public String stage;

    @Parameter(
            description =
                    "what-if: other weights, as criterion:weight, joined by commas; the neighbours that are not named keep theirs, or have 1 where nobody knows them",
            example = "sdg3:2,sdg5:0")
    @QueryParam("weights")
    public String weights;

    @Parameter(description = "what-if: how scores are joined, at every level")
    @QueryParam("aggregation")
    public Aggregation aggregation;

    @Parameter(description = "what-if: of aggregation=power-mean, not 0")
    @QueryParam("exponent")
    @Pattern(regexp = "-?" + NUMBER, message = "must be a number") public String exponent;

    @Parameter(
            description =
                    "what-if: with another mean than the arithmetic, what is added to scores before it and taken off after, so that it can take zeros")
    @QueryParam("shift")
    @Pattern(regexp = NUMBER, message = "must be a number of at least 0") public String shift;

    @Parameter(description = "what-if: how the values of all indicators are made comparable")
    @QueryParam("normalisation")
    public Normalisation normalisation;

    @Parameter(
            description =
                    "what-if: only these cities, by id, joined by commas; they alone are ranked, and normalisation and the filling of gaps know no others")
    @QueryParam("cities")
    public String cities;

    @Parameter(
            description =
                    "what-if: the least share, 0 to 1, of its weight that a criterion must have values for, to have a score")
    @QueryParam("minCoverage")
    @Pattern(regexp = "0(\\.\\d{1,9})?|1(\\.0{1,9})?", message = "must be a number from 0 to 1")
    public String minCoverage;

    Basis basis() {
        return basis == null ? Basis.PUBLISHED : basis;
    }

    /** Null where nothing is to be done otherwise. */
    WhatIf whatIf() {
        WhatIf whatIf = new WhatIf(
                weights == null ? Map.of() : weighed(),
                aggregation,
                number(exponent),
                number(shift),
                normalisation,
                cities == null
                        ? List.of()
                        : Arrays.stream(cities.split(",", -1))
                                .map(String::strip)
                                .distinct()
                                .toList(),
                number(minCoverage));
        List<String> given = whatIf.given();
        if (given.isEmpty()) {
            return null;
        }
        if (basis() == Basis.PUBLISHED) {
            throw refused(given.get(0), "What was published is as it is; ask for basis=recomputed or basis=compare.");
        }
        if (aggregation == null && exponent != null) {
            throw refused("exponent", "It needs aggregation=power-mean.");
        }
        if (aggregation == null && shift != null) {
            throw refused("shift", "It needs an aggregation.");
        }
        return whatIf;
    }

    private Map<String, BigDecimal> weighed() {
        Map<String, BigDecimal> weighed = new TreeMap<>();
        for (String one : weights.split(",", -1)) {
            String[] parts = one.strip().split(":", -1);
            if (parts.length != 2 || !parts[1].matches(NUMBER)) {
                throw refused("weights", "'%s' is not of the form criterion:weight, such as sdg3:2.".formatted(one));
            }
            String id = parts[0].toLowerCase(Locale.ROOT);
            if (weighed.put(id, new BigDecimal(parts[1])) != null) {
                throw refused("weights", "'%s' is there twice.".formatted(id));
            }
        }
        return weighed;
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static Failure refused(String parameter, String detail) {
        return Failure.at(ProblemType.INVALID_PARAMETER, At.parameter(parameter), detail);
    }
}
