package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A city that a question may mean; names and the area are folded. */
@RegisterForReflection
record Candidate(int question, String id, String name, String kind, String country, String area, List<String> names) {}
