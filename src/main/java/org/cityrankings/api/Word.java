package org.cityrankings.api;

/** A term of a closed vocabulary, which reads the same in JSON, in SQL and in data packages. */
public interface Word {
    String word();
}
