package org.cityrankings.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client of the Reconciliation Service API asks by POST: one of the three. */
@Schema(name = "ReconciliationForm")
record ReconcileForm(
        @Schema(description = "a batch of queries as JSON, by keys of your own") String queries,
        @Schema(description = "a single query as JSON, or only the name") String query,
        @Schema(description = "ids of cities and of properties as JSON") String extend) {}
