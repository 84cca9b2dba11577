package org.cityrankings.ranking;

/** Data or a method that nothing can be computed from, and the place in the request where that is to be mended. */
final class MethodRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    MethodRefused(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    static void when(boolean wrong, String pointer, String message, Object... arguments) {
        if (wrong) {
            throw new MethodRefused(pointer, message.formatted(arguments));
        }
    }

    /** A pointer to a member whose name may be anything. */
    static String pointer(String parent, String member) {
        return parent + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** A JSON pointer (RFC 6901) into the request. */
    String pointer() {
        return pointer;
    }
}
