package org.cityrankings.api;

/** An answer with sentences, in the best language for whoever asked. */
public interface Worded {
    /** The language of the sentences, after BCP 47. */
    String language();
}
