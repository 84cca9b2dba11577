package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** That a city is on the list of a stage of an edition, and who says so. */
@RegisterForReflection
record AwardRow(String city, String program, int year, String stage, List<String> sources) {}
