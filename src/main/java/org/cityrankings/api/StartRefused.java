package org.cityrankings.api;

/** Something that whoever runs the service has to put right first; the message is all that they need. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
