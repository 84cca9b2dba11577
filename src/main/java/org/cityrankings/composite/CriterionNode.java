package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.api.Parts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion: either an indicator, perhaps divided by a denominator, or made of the criteria below it. */
public record CriterionNode(
        String id,
        String name,
        @Schema(
                        description =
                                "relative to its neighbours, at least 0; absent with all of them where they weigh the same")
                Double weight,
        String indicator,
        String denominator,
        @Schema(description = "what holds for it and all criteria below it, each in the place of what holds above")
                CriterionSettings settings,
        List<CriterionNode> children) {

    public CriterionNode {
        children = Parts.of(children);
    }

    public static CriterionNode leaf(String id, Double weight, CriterionSettings settings) {
        return new CriterionNode(id, null, weight, id, null, settings, List.of());
    }

    public static CriterionNode of(String id, Double weight, CriterionSettings settings, List<CriterionNode> children) {
        return new CriterionNode(id, null, weight, null, null, settings, children);
    }
}
