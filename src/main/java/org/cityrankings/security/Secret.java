package org.cityrankings.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.cityrankings.api.Sha256;

/** A key in the clear: 256 random bits, which nobody can guess, so that a fast hash protects it well enough. */
record Secret(String text) {
    /** As many characters as 256 bits have in base64. */
    static final int MIN_LENGTH = 43;

    private static final String PREFIX = "crk_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[...]";
    }
}
