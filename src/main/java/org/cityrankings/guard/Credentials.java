package org.cityrankings.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.cityrankings.api.Sha256;

/** Remembers whose credentials have been found valid, so that they count by themselves before anybody looks them up. */
@Singleton
class Credentials {
    private static final int MOST = 5_000;
    /** After which it is found out again, because keys are taken back. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, String> principals =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /** Who sends this, or null where that is not known. */
    String principal(String authorization) {
        return principals.getIfPresent(hash(authorization));
    }

    void valid(String authorization, String principal) {
        principals.put(hash(authorization), principal);
    }

    /** Nothing secret is kept. */
    private static String hash(String authorization) {
        return HexFormat.of().formatHex(Sha256.of(authorization.getBytes(StandardCharsets.UTF_8)));
    }
}
