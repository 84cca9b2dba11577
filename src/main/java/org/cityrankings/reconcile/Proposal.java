package org.cityrankings.reconcile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The properties whose values can be fetched of entities of a type. */
@Schema(name = "ReconciliationProposal")
record Proposal(String type, int limit, List<Property.Named> properties) {}
