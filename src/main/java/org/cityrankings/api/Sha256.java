package org.cityrankings.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that stands for what is not to be kept or sent itself (FIPS 180-4), of 32 bytes. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** For what comes in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
