package org.cityrankings.reconcile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a typed beginning may become. */
@Schema(name = "ReconciliationSuggestions")
record Suggestions(List<Suggestion> result) {

    @Schema(name = "ReconciliationSuggestion")
    record Suggestion(
            @Schema(examples = "binh-duong-vn") String id,
            @Schema(examples = "Binh Duong Smart City") String name,
            @Schema(examples = "VN", description = "of a city its country") String description,
            @Schema(description = "of a city its types") List<Type> notable) {}
}
