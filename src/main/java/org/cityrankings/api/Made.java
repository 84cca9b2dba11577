package org.cityrankings.api;

import jakarta.ws.rs.core.MediaType;

/** The bytes of an answer and their strong tag, which stand for the answer from here on so that nothing is made twice. */
public record Made(byte[] body, String tag, MediaType type) {
    /** The property of a request under which it is found. */
    public static final String PROPERTY = Made.class.getName();
}
