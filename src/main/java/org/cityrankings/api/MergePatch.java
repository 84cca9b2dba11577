package org.cityrankings.api;

/** The media type of RFC 7396, in which null removes a member and an array replaces the whole array. */
public final class MergePatch {
    public static final String TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
