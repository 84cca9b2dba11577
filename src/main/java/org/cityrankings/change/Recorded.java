package org.cityrankings.change;

/** A record that editors write as a whole: what they send to make it is also what can be read back of it. */
public interface Recorded<D> {

    /** Its path below {@code /v1}, as it stands in an address. */
    String path();

    /** All that an editor can set, as it is now. */
    D draft();

    /** Takes on all of the draft, or fails if its key is not the record's own. */
    void revise(D draft);
}
