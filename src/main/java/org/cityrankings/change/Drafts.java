package org.cityrankings.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Word;

/** What holds of every draft: its key is that of the record, and its parts have keys of their own. */
public final class Drafts {
    private Drafts() {}

    /** Fails unless the key in a body is that of the address. */
    public static void requireSameKey(String member, Object inAddress, Object inBody) {
        if (!inAddress.equals(inBody)) {
            throw Failure.at(
                    ProblemType.INVALID_BODY,
                    At.pointer("/" + member),
                    "/%s must be '%s' as in the address; a key never changes."
                            .formatted(member, inAddress instanceof Word term ? term.word() : inAddress));
        }
    }

    /** Makes a collection of an entity hold just these parts of a draft. */
    public static <T> void replaceAll(Collection<T> held, String member, List<T> wanted, Function<T, Object> key) {
        held.clear();
        held.addAll(byKey(member, wanted, key).values());
    }

    /** The parts of a draft by their keys, or a failure that names the second with the same key. */
    public static <K, T> Map<K, T> byKey(String member, List<T> parts, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (byKey.put(key.apply(parts.get(i)), parts.get(i)) != null) {
                String pointer = "/%s/%d".formatted(member, i);
                throw Failure.at(
                        ProblemType.INVALID_BODY,
                        At.pointer(pointer),
                        "%s has the same key as another before it: %s.".formatted(pointer, key.apply(parts.get(i))));
            }
        }
        return byKey;
    }
}
