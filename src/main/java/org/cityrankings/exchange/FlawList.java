package org.cityrankings.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many flaws there are, and the first thousand of them. */
@Schema(name = "Flaws")
@RegisterForReflection
record FlawList(long count, @Schema(description = "a thousand at the most") List<Flaw> first) {
    static FlawList of(Flaw only) {
        return new FlawList(1, List.of(only));
    }
}
