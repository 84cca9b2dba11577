package org.cityrankings.security;

/** A key was given out or taken back: told to whoever keeps changes, in the transaction that does it. */
public record KeyChange(String by, String key, Object before, Object after) {}
