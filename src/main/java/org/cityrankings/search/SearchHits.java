package org.cityrankings.search;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the best first, one hit a record, each with the name that matched best. */
@Schema(name = "SearchHits")
record SearchHits(List<Hit> items) {

    @Schema(name = "SearchHit")
    record Hit(
            SearchedType type,
            @Schema(examples = "binh-duong-vn") String id,
            @Schema(examples = "Binh Duong Smart City", description = "the record's own name") String name,
            @Schema(examples = "VN", description = "of a city, an organization, or the city of an initiative")
                    String country,
            @Schema(examples = "province", description = "of a city, a program or an organization") String kind,
            @Schema(description = "the name that matched") Name matched,
            @Schema(
                            description =
                                    "exact: the name but for case, diacritics and punctuation; prefix: it begins with what was asked; word: another word of it does, or it has the same words in another order; fuzzy: it is spelled much alike")
                    Match match,
            @Schema(
                            examples = "1",
                            description =
                                    "from 0 to 1: exact 1; prefix above 0.7, word above 0.5 up to 0.7, each the higher the less is left of the name; fuzzy up to 0.5, half the share of equal trigrams")
                    BigDecimal score) {}

    @Schema(name = "MatchedName")
    record Name(
            @Schema(examples = "Bình Dương") String name,
            @Schema(examples = "vi", description = "where it is known") String language,
            @Schema(
                            examples = "native",
                            description =
                                    "name where it is the record's own, else official, native, short, former, alternate or published")
                    String kind) {}
}
