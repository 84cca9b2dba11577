package org.cityrankings.source;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source with the facts that cite it. */
@Schema(name = "SourceDetails")
record SourceDetails(
        String id,
        String url,
        String publisher,
        String title,
        String language,
        PartialDate publishedOn,
        @Schema(description = "how many facts cite it") int citations,
        @Schema(description = "the facts that cite it, 1,000 at most") List<Fact> citedBy) {

    @Schema(name = "CitingFact")
    record Fact(
            @Schema(examples = "award") String kind,
            @Schema(
                            description = "the path below /v1 of the record that holds the fact",
                            examples = "awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn")
                    String path) {}
}
