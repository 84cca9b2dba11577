package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 writes it, so that people read the detail and programs the type. */
@Schema(name = "Problem")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "/problems/unknown-value", description = "stable; a GET of it explains it") String type,
        @Schema(examples = "A parameter names something nobody knows") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "No city has the id 'binh-duong'.") String detail,
        @Schema(description = "which parts of the request are wrong, or what stands in the way")
                List<Problem.Part> errors,
        @Schema(
                        examples = "f2b1c0de00c0ffee",
                        description = "also in the header X-Request-Id and in each line that the request logged")
                String requestId) {

    /** One part of the request that is wrong. */
    @Schema(name = "ProblemPart")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(
            @Schema(description = "a JSON pointer (RFC 6901) into the body", examples = "/names/0/language")
                    String pointer,
            @Schema(description = "the name of a query, path or header parameter", examples = "city") String parameter,
            @Schema(description = "the path of a record that stands in the way", examples = "cities/binh-duong-vn")
                    String record,
            String detail,
            @Schema(description = "near names that exist", examples = "[\"binh-duong-vn\"]") List<String> suggestions) {

        public static Part of(At at, String detail) {
            return new Part(at.pointer(), at.parameter(), null, detail, List.of());
        }
    }

    static Problem of(Failure failure) {
        ProblemType type = failure.type();
        return new Problem(
                "/problems/" + type.id(),
                type.title,
                type.status,
                failure.getMessage(),
                failure.parts(),
                RequestLog.requestId());
    }
}
