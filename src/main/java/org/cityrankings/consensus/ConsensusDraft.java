package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Parts;
import org.cityrankings.api.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists of a client's own, to be made one. */
@Schema(name = "ConsensusDraft")
record ConsensusDraft(
        @NotEmpty List<@NotNull @Valid ListDraft> lists,
        @Schema(description = "kemeny unless given") List<@NotNull ConsensusMethod> methods,
        @Valid Conventions conventions) {

    ConsensusDraft {
        methods = Parts.of(methods);
        conventions = conventions == null ? Conventions.usual() : conventions;
    }

    /** One list, perhaps with ties and of only some items. */
    @Schema(name = "ConsensusListDraft")
    record ListDraft(
            @Size(max = 200) @Schema(examples = "Travel magazine") String name,
            @Positive @Digits(integer = 5, fraction = 4) @Schema(description = "how many lists it counts for; 1 unless given", examples = "1")
                    BigDecimal weight,
            @NotEmpty @Schema(
                            description = "the items from first to last; those in one tier are tied",
                            examples = "[[\"london-gb\"], [\"tokyo-jp\", \"paris-fr\"]]")
                    List<@NotEmpty List<@NotBlank @Size(max = 200) String>> tiers) {

        ListDraft {
            weight = weight == null ? BigDecimal.ONE : weight;
        }
    }

    /** The lists, of which none has an item twice. */
    @JsonIgnore
    List<NamedList> named() {
        List<NamedList> named = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            ListDraft draft = lists.get(list);
            check(draft.tiers(), "/lists/" + list);
            String name = draft.name() == null ? "list " + (list + 1) : draft.name();
            named.add(new NamedList(name, draft.weight(), draft.tiers(), null, false));
        }
        return named;
    }

    private static void check(List<List<String>> tiers, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (int place = 0; place < tiers.get(tier).size(); place++) {
                String item = tiers.get(tier).get(place);
                if (!seen.add(item)) {
                    throw Failure.at(
                            ProblemType.INVALID_BODY,
                            At.pointer("%s/tiers/%d/%d".formatted(pointer, tier, place)),
                            "'%s' is in the list twice.".formatted(item));
                }
            }
        }
    }
}
