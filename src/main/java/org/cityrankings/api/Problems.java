package org.cityrankings.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where errors become answers; what no mapper knows is logged, and shown as the id of the request alone. */
class Problems {
    static final MediaType TYPE = new MediaType("application", "problem+json");
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemCounts counts;
    private final CurrentVertxRequest request;

    Problems(ProblemCounts counts, CurrentVertxRequest request) {
        this.counts = counts;
        this.request = request;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> failure(Failure failure) {
        var answer = answer(counts.problem(failure));
        return (failure.type().passes() ? answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_SECONDS) : answer)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ConstraintViolationException invalid) {
        List<Problem.Part> parts = invalid.getConstraintViolations().stream()
                .map(violation -> Problem.Part.of(Places.of(violation), sentence(violation)))
                .sorted((a, b) -> String.valueOf(a).compareTo(String.valueOf(b)))
                .toList();
        boolean body = parts.stream().anyMatch(part -> part.pointer() != null);
        return failure(new Failure(
                body ? ProblemType.INVALID_BODY : ProblemType.INVALID_PARAMETER,
                parts.stream().map(Problem.Part::detail).collect(Collectors.joining(" ")),
                parts));
    }

    private static String sentence(ConstraintViolation<?> violation) {
        At at = Places.of(violation);
        String place = at.pointer() == null ? at.parameter() : at.pointer();
        return "%s %s.".formatted(place.isEmpty() ? "The body" : place, violation.getMessage());
    }

    /** Named beside its parent, because the framework has a mapper of its own for it. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public RestResponse<Problem> unreadable(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && (!(mapping.getCause() instanceof StreamReadException)
                        || mapping.getCause() instanceof InputCoercionException)) {
            return failure(
                    Failure.at(ProblemType.INVALID_BODY, At.pointer(Places.pointer(mapping)), Places.explain(mapping)));
        }
        JsonLocation place = unreadable.getLocation();
        String where = place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        return notJson(where);
    }

    /** Too deep, or with numbers too long, counts as well; the parser's own words speak of its classes. */
    private RestResponse<Problem> notJson(String where) {
        return failure(new Failure(
                ProblemType.INVALID_BODY, "The body is not JSON in UTF-8 that can be read here%s.".formatted(where)));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> hugeNumber(NumberFormatException beyondAnyNumber) {
        boolean parsing = Arrays.stream(beyondAnyNumber.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.fasterxml.jackson."));
        return parsing ? notJson("") : unexpected(beyondAnyNumber);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> notText(BodyLimit.NotUtf8 bytes) {
        return notJson("");
    }

    @ServerExceptionMapper
    public RestResponse<Problem> tooLarge(BodyLimit.Exceeded exceeded) {
        return failure(
                new Failure(ProblemType.TOO_LARGE, "A body can have %d bytes at most.".formatted(BodyLimit.BYTES)));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> http(WebApplicationException http) {
        if (http.getCause() instanceof Failure failure) {
            return failure(failure);
        }
        if (http.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        int status = http.getResponse().getStatus();
        ProblemType type = ProblemType.of(status);
        if (type == ProblemType.INTERNAL_ERROR) {
            return unexpected(http);
        }
        var answer = answer(counts.problem(Failure.of(type)));
        String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** What the server below found wrong with an address. */
    @ServerExceptionMapper
    public RestResponse<Problem> malformed(HttpException malformed) {
        ProblemType type = ProblemType.of(malformed.getStatusCode());
        return type == ProblemType.INTERNAL_ERROR ? unexpected(malformed) : failure(Failure.of(type));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated(SecurityException stranger) {
        String detail = stranger.getCause() instanceof Failure reason
                ? reason.getMessage()
                : "Send a valid key as 'Authorization: Bearer ...'; reading needs none.";
        String error = stranger instanceof AuthenticationFailedException ? ", error=\"invalid_token\"" : ""; // RFC 6750
        return answer(counts.problem(new Failure(ProblemType.UNAUTHENTICATED, detail)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"City Rankings\"" + error)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException refused) {
        return failure(new Failure(ProblemType.FORBIDDEN, "The role of your key does not allow this."));
    }

    /** A client that goes away while it sends is no error of ours, and nobody is left to be told. */
    @ServerExceptionMapper
    public RestResponse<Problem> brokenOff(IOException broken) {
        return request.getCurrent().response().closed()
                ? failure(new Failure(ProblemType.MALFORMED_REQUEST, "The request broke off."))
                : unexpected(broken);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable unexpected) {
        Failure failure = DatabaseRefusals.of(unexpected, MissingNode.getInstance());
        if (failure != null) {
            if (failure.type() == ProblemType.UNAVAILABLE) {
                LOG.warn("the database does not serve: " + DatabaseRefusals.reason(unexpected));
            }
            return failure(failure);
        }
        LOG.error("unexpected failure of request " + RequestLog.requestId(), unexpected);
        return failure(new Failure(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.advice));
    }

    private static RestResponse.ResponseBuilder<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(TYPE);
    }
}
