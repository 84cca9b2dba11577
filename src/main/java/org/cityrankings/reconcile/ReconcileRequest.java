package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client of the Reconciliation Service API asks by GET: one of the three, or nothing for the manifest. */
@RegisterForReflection
public class ReconcileRequest {
    @Parameter(
            description = "a batch of queries by keys of your own",
            example =
                    "{\"q0\": {\"query\": \"Binh Duong\", \"properties\": [{\"pid\": \"country\", \"v\": \"Vietnam\"}]}}")
    @QueryParam("queries")
    public String queries;

    @Parameter(description = "a single query, or only the name")
    @QueryParam("query")
    public String query;

    @Parameter(description = "ids of cities, and ids of properties whose values are wanted")
    @QueryParam("extend")
    public String extend;
}
