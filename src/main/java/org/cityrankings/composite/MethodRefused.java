package org.cityrankings.composite;

/** Data or a method that nothing can be computed from, and the place in the request where that is to be mended. */
public final class MethodRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    public MethodRefused(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /**
     * Refuses where something is wrong.
     *
     * @param message to be formatted with the arguments
     */
    public static void when(boolean wrong, String pointer, String message, Object... arguments) {
        if (wrong) {
            throw new MethodRefused(pointer, message.formatted(arguments));
        }
    }

    /** A pointer to a member whose name may be anything. */
    public static String pointer(String parent, String member) {
        return parent + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** A JSON pointer (RFC 6901) into the request. */
    public String pointer() {
        return pointer;
    }
}
