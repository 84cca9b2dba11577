package org.cityrankings.consensus;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A place that an edition published, and whom it gave it to. */
@RegisterForReflection
record PublishedCity(String program, int year, String stage, String city, String name, String country, int rank) {}
