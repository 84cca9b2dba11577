package org.cityrankings.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Text;

/** Reads what a client of the Reconciliation Service API 0.2 asks; what does not fit is told with its place. */
final class QueryBatch {
    /** How many questions may come at once. */
    static final int MOST = 1_000;

    private static final int LONGEST = 200;
    private static final int LIMIT = 10;
    private static final int MOST_CANDIDATES = 50;

    private final ObjectMapper json;
    private final String parameter;

    QueryBatch(ObjectMapper json, String parameter) {
        this.json = json;
        this.parameter = parameter;
    }

    /** The questions by their keys, in their order. */
    Map<String, Question> questions(String text) {
        Map<String, Query> queries = read(text, new TypeReference<LinkedHashMap<String, Query>>() {});
        if (queries.size() > MOST) {
            throw new Failure(
                    ProblemType.TOO_LARGE,
                    "There are %d queries; %d can be asked at once.".formatted(queries.size(), MOST));
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        queries.forEach((key, query) -> questions.put(key, question("/" + key, query)));
        return questions;
    }

    /** One question, as JSON or the name alone. */
    Question single(String text) {
        if (text.strip().startsWith("{")) {
            return question("", read(text, new TypeReference<Query>() {}));
        }
        try {
            return question("", new Query(Text.clean(text), null, null, null, null));
        } catch (IllegalArgumentException unclean) {
            throw refused("", unclean.getMessage());
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            T read = json.readValue(text, type);
            if (read == null) {
                throw refused("", "it is null");
            }
            return read;
        } catch (JsonMappingException wrong) {
            StringBuilder pointer = new StringBuilder();
            wrong.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            throw refused(pointer.toString(), "it has not the form that the specification asks for");
        } catch (JsonProcessingException notJson) {
            throw refused("", "it is not JSON");
        }
    }

    private Question question(String pointer, Query query) {
        if (query == null || query.query() == null) {
            throw refused(pointer, "it has no query; cities cannot be looked for by properties alone");
        }
        int limit = query.limit() == null ? LIMIT : query.limit();
        if (limit < 1) {
            throw refused(pointer + "/limit", "it is not a positive number");
        }
        List<String> kinds = new ArrayList<>(types(query.type()));
        List<String> countries = new ArrayList<>();
        for (Property property : query.properties() == null ? List.<Property>of() : query.properties()) {
            switch (String.valueOf(property.pid())) {
                case "country" -> values(property.v()).forEach(countries::add);
                case "kind" -> values(property.v()).filter(Type::isKind).forEach(kinds::add);
                default -> {
                    // a column that says nothing of the city must not keep the others from being used
                }
            }
        }
        return new Question(shortened(query.query()), countries, kinds, Math.min(limit, MOST_CANDIDATES));
    }

    /** What is longer than any name means nothing, which is no reason to refuse the rest of the batch. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static List<String> types(JsonNode type) {
        return type == null ? List.of() : values(type).filter(Type::isKind).toList();
    }

    /** One value or several, each a text or an entity with an id. */
    private static Stream<String> values(JsonNode value) {
        if (value == null || value.isNull()) {
            return Stream.of();
        }
        Stream<JsonNode> parts = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return parts.map(part -> part.isObject() ? part.path("id").asText() : part.asText())
                .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
                .map(QueryBatch::shortened);
    }

    Failure refused(String pointer, String why) {
        return Failure.at(
                ProblemType.INVALID_PARAMETER,
                At.parameter(parameter),
                "'%s' is refused%s: %s.".formatted(parameter, pointer.isEmpty() ? "" : " at " + pointer, why));
    }

    /** A query of the specification. */
    @RegisterForReflection
    record Query(
            String query,
            JsonNode type,
            Integer limit,
            List<Property> properties,
            @JsonProperty("type_strict") String typeStrict) {}

    /** A value that a property of the entity should have. */
    @RegisterForReflection
    record Property(String pid, JsonNode v) {}
}
