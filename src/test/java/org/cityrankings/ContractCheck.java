package org.cityrankings;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Fails a test whose answer has a status, a media type or a member that the OpenAPI document does not have. */
final class ContractCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANY_PART = "[^/]+";

    private JsonNode document;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response response = context.next(request, ignored);
        String path = URI.create(request.getURI()).getRawPath();
        JsonNode operation = operation(path, request.getMethod().toLowerCase(Locale.ROOT));
        if (operation != null) {
            check(request.getMethod() + " " + path, operation, response);
        }
        return response;
    }

    /** The operation of the most literal path that fits, or null for what the document leaves out, as unknown paths. */
    private JsonNode operation(String path, String method) {
        return document().path("paths").properties().stream()
                .filter(entry -> path.matches(pattern(entry.getKey())))
                .min(Comparator.comparing(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> entry.getValue().get(method))
                .orElse(null);
    }

    private static String pattern(String template) {
        return template.replace("{partner}", ".+").replaceAll("\\{\\w+}", ANY_PART);
    }

    private void check(String what, JsonNode operation, Response response) {
        JsonNode documented = operation.path("responses").get(Integer.toString(response.statusCode()));
        assertNotNull(documented, what + " gave the undocumented status " + response.statusCode());
        if (documented.has("$ref")) {
            documented = document().at(documented.get("$ref").asText().substring(1));
        }
        String type = response.contentType().replaceFirst(";.*", "");
        if (response.asByteArray().length == 0) {
            return;
        }
        JsonNode content = documented.path("content").get(type);
        assertNotNull(content, what + " gave the undocumented type " + type);
        if (!type.endsWith("json")) {
            return;
        }
        try {
            Set<ValidationMessage> wrong =
                    schema(content.get("schema")).validate(JSON.readTree(response.asByteArray()));
            assertTrue(wrong.isEmpty(), what + ": " + wrong);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(what, unreadable);
        }
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document().get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole, SchemaValidatorsConfig.builder().build());
    }

    /** The document, with every object closed, so that an undocumented member is an error. */
    private synchronized JsonNode document() {
        if (document == null) {
            try {
                document = JSON.readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/openapi?format=json")
                        .asByteArray());
            } catch (java.io.IOException unreadable) {
                throw new AssertionError("the OpenAPI document cannot be read", unreadable);
            }
            close(document.at("/components/schemas"));
        }
        return document;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        StreamSupport.stream(node.spliterator(), false).forEach(ContractCheck::close);
    }
}
