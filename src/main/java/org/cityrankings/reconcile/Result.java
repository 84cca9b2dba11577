package org.cityrankings.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a question may mean, the likeliest first. */
@Schema(name = "ReconciliationResult", requiredProperties = "result")
record Result(List<Candidate> result) {

    static Result of(List<Reconciliation.Scored> scored, int limit) {
        boolean match = Judgement.isMatch(
                scored.stream().map(Reconciliation.Scored::score).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (Reconciliation.Scored one : scored.subList(0, Math.min(limit, scored.size()))) {
            var city = one.candidate();
            candidates.add(new Candidate(
                    city.id(),
                    city.name(),
                    city.country(),
                    List.of(Type.ofKind(city.kind()).alone(), Type.COMMUNITY),
                    one.score(),
                    match && candidates.isEmpty()));
        }
        return new Result(candidates);
    }

    @Schema(name = "ReconciliationCandidate")
    record Candidate(
            @Schema(examples = "binh-duong-vn") String id,
            @Schema(examples = "Binh Duong Smart City") String name,
            @Schema(examples = "VN", description = "the country") String description,
            List<Type> type,
            @Schema(examples = "100", description = "from 0 to 100") double score,
            @Schema(description = "whether it can be taken without a look: at least 85 and 5 before the next")
                    boolean match) {}
}
