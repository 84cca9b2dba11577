package org.cityrankings.api;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The form of every text we keep: NFC, without control characters, never blank. */
public final class Text {
    /** What decoders put where bytes are not UTF-8. */
    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /**
     * The text in Unicode NFC.
     *
     * @throws IllegalArgumentException if it is blank, or has control characters or broken surrogate pairs
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        if (text.codePoints().allMatch(Text::isInvisible)) {
            throw new IllegalArgumentException("a text must not be blank; leave out what is unknown");
        }
        if (text.codePoints().anyMatch(Text::isBroken)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text must not have control characters or broken code points");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether it is printable ASCII, as most texts are, which spares imports most of their time. */
    private static boolean isPlain(String text) {
        boolean visible = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
            visible |= c > ' ';
        }
        return visible;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isBroken(int codePoint) {
        return codePoint == REPLACEMENT || Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    }
}
