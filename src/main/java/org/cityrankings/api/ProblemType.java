package org.cityrankings.api;

import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/** Every kind of error that a client can meet, so that programs can tell them apart by a stable {@code type}. */
public enum ProblemType {
    INVALID_PARAMETER(400, "A parameter has a value that cannot be", "Correct the parameter named in errors."),
    UNKNOWN_PARAMETER(400, "There is no such query parameter", "Remove it, or use one that the document names."),
    UNKNOWN_VALUE(400, "A parameter names something nobody knows", "Use one of the near names in errors."),
    INVALID_BODY(400, "The body is not what this operation takes", "Correct the members named in errors."),
    MALFORMED_REQUEST(400, "The request itself cannot be read", "Check its encoding and its address."),
    UNAUTHENTICATED(401, "This needs a key", "Send a valid key as 'Authorization: Bearer ...'."),
    FORBIDDEN(403, "The key's role does not allow this", "Ask an administrator for a key with the role."),
    NOT_FOUND(404, "There is nothing here", "Check the address; lists tell what exists."),
    METHOD_NOT_ALLOWED(405, "The method does not work here", "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(406, "The answer cannot be given in that form", "Accept application/json."),
    REQUEST_TIMEOUT(408, "The request took too long to arrive", "Send it again, without pausing."),
    ALREADY_EXISTS(409, "Such a record exists already", "Change the existing one instead."),
    IN_USE(409, "Other records refer to this one", "Change or delete those in errors first."),
    CONCURRENT_CHANGE(409, "Somebody else was writing at the same moment", "Read it again and repeat the change."),
    PRECONDITION_FAILED(412, "The record has changed since it was read", "Read it again and repeat the change."),
    TOO_LARGE(413, "The request is too large", "Send less at once."),
    URI_TOO_LONG(414, "The address is too long", "Ask for fewer things at once."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type not taken here", "Send the Content-Type that the document names."),
    TOO_COSTLY(422, "The answer would take too long to compute", "Reduce what the detail names."),
    NOT_RECOMPUTABLE(
            422, "It cannot be computed again", "Ask for what was published; the detail says what is missing."),
    PRECONDITION_REQUIRED(428, "A change needs an If-Match header", "Read the record and send its ETag as If-Match."),
    RATE_LIMITED(429, "Too many requests at once", "Wait as long as Retry-After says, and ask more slowly."),
    QUOTA_EXCEEDED(
            429,
            "The requests of a day are used up",
            "Wait as long as Retry-After says; /v1/export.zip has everything in one request."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(500, "Something went wrong here", "Report the requestId to whoever runs this service."),
    BUSY(503, "Too much is being done at the moment", "Try again in a few seconds."),
    TIMEOUT(503, "The database took too long", "Try again in a few seconds, or ask for less."),
    UNAVAILABLE(503, "The database does not serve at the moment", "Try again in a few seconds."),
    ISSUER_UNAVAILABLE(503, "The issuer of tokens cannot be reached", "Try again in a few seconds, or use a key.");

    /** When to try again what is expected to pass. */
    static final String RETRY_SECONDS = "5";

    public final int status;
    public final String title;
    public final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** Whether the same may be answered soon, without anything being changed about it. */
    boolean passes() {
        return status == Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    /** The last part of the type's address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type for a status that the HTTP layers below decided on by themselves. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default ->
                Status.Family.familyOf(status) == Status.Family.CLIENT_ERROR ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
