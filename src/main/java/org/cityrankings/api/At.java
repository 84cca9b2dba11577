package org.cityrankings.api;

/** A place in a request: a JSON pointer into its body, or the name of a parameter; one of the two is null. */
public record At(String pointer, String parameter) {

    public static At pointer(String pointer) {
        return new At(pointer, null);
    }

    public static At parameter(String name) {
        return new At(null, name);
    }
}
