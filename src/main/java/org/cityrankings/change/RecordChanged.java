package org.cityrankings.change;

/** Something was written to the record: told in the transaction that writes it, to whoever must know once it is done. */
public record RecordChanged(String path) {}
