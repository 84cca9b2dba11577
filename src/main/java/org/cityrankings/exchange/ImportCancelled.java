package org.cityrankings.exchange;

/** Somebody has cancelled the import: nothing of it is to be kept. */
final class ImportCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
}
