package org.cityrankings.exchange;

import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as editors follow it. */
@Schema(name = "Import")
record ImportJob(
        @Schema(examples = "1") int id,
        @Schema(description = "the id of the key that asked for it, or import for the program itself") String by,
        @Schema(examples = "record.zip") String file,
        Mode mode,
        @Schema(description = "whether all is taken back in the end") boolean dryRun,
        State state,
        @Schema(description = "what it is doing, or was when it ended") Phase phase,
        @Schema(description = "what the phase has dealt with", examples = "430000") long rowsDone,
        @Schema(description = "about how many there are to deal with", examples = "1150000") Long rowsInAll,
        Instant createdAt,
        Instant endedAt,
        @Schema(description = "what it did, or would do or have done") Report report,
        @Schema(description = "what is wrong with the package, for which nothing was changed") FlawList flaws,
        @Schema(description = "why it failed, in a sentence", examples = "interrupted: the service ended")
                String failure) {

    /** The progress alone, of which a client is told whenever it moves. */
    String moved() {
        return state + "/" + phase + "/" + rowsDone + "/" + rowsInAll;
    }

    boolean succeeded() {
        return state == State.DONE && flaws == null;
    }

    /** Why it did not succeed, line by line. */
    String reason() {
        return flaws == null
                ? String.valueOf(failure)
                : "%d flaw(s):\n%s"
                        .formatted(
                                flaws.count(),
                                flaws.first().stream().map(Flaw::toString).collect(Collectors.joining("\n")));
    }
}
