package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.api.DataVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from the record for an index, so that it can be cited and read again. */
@Schema(name = "DataReference")
record DataReference(
        @Schema(description = "absent where no edition took the observations") Edition edition,
        @Schema(examples = "2019") int year,
        @Schema(
                        description =
                                "the latest values before the year, by the same edition's program or by none, that there are for what is missing; they are used where the imputation is latest")
                List<Earlier> earlier,
        @Schema(description = "what to keep in mind") List<String> caveats,
        DataVersion data,
        @Schema(description = "one line to cite this answer by") String cite) {

    @Schema(name = "ReferredEdition")
    record Edition(
            @Schema(examples = "sdg-index-european-cities") String program,
            @Schema(description = "of the program") String name,
            @Schema(description = "ids of the sources of program and edition") List<String> sources) {}

    @Schema(name = "EarlierValue")
    record Earlier(String city, String indicator, int year) {}
}
