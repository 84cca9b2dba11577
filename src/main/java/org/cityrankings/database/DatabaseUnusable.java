package org.cityrankings.database;

/** The database cannot be used; the message is one sentence for whoever runs the service. */
public class DatabaseUnusable extends Exception {
    private static final long serialVersionUID = 1;

    DatabaseUnusable(String sentence) {
        super(sentence);
    }

    DatabaseUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
