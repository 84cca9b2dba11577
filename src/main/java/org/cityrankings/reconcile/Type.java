package org.cityrankings.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of entity: any community, or one of a kind, which is the narrower. */
@Schema(name = "ReconciliationType")
record Type(@Schema(examples = "province") String id, @Schema(examples = "Province") String name, List<Type> broader) {
    static final Type COMMUNITY = new Type("community", "City or other community", null);

    private static final List<String> KINDS =
            List.of("city", "metro", "county", "district", "township", "village", "province", "region", "state");

    static final List<Type> ALL = Stream.concat(
                    Stream.of(COMMUNITY), KINDS.stream().map(Type::ofKind))
            .toList();

    static Type ofKind(String kind) {
        return new Type(kind, kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), List.of(COMMUNITY));
    }

    /** As it stands with an entity, where the broader one is there, too. */
    Type alone() {
        return new Type(id, name, null);
    }

    static boolean isKind(String id) {
        return KINDS.contains(id);
    }
}
