package org.cityrankings.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the OpenAPI document what all operations share, so that no resource has to repeat it. */
public class Contract implements OASFilter {
    private static final String KEY = "key";
    private static final String SCHEMAS = "#/components/schemas/";
    /** What is posted below here is computed with and not kept, so that it needs no key. */
    private static final List<String> COMPUTED = List.of("/v1/rankings/", "/v1/reconcile");
    /** What is read here may be computed from what is stored. */
    private static final String RECOMPUTED = "/v1/programs/.*/ranking(/.*)?";
    /** What is posted here goes on after the answer. */
    private static final String IMPORTS = "/v1/imports";
    /** What is asked about is named by a parameter here, and not by the path. */
    private static final Pattern NAMES_WHAT_MAY_NOT_BE =
            Pattern.compile("/v1/claims/.*|/v1/reconcile/(flyout|preview)");
    /** What needs a key, also for reading. */
    private static final Pattern CLOSED = Pattern.compile("(/v1/keys|/v1/imports).*|/v1/changes");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "An API key, or a token of the issuer that this service trusts, if there is one. Only writing needs either."));
        Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(type -> type.status))
                .forEach((status, types) -> components.addResponse(name(status), problem(types)));
        Stream.of(ProblemType.RATE_LIMITED, ProblemType.BUSY)
                .map(type -> components.getResponses().get(name(type.status)))
                .forEach(wait -> wait.addHeader("Retry-After", header("seconds to wait before asking again")));
        components
                .getResponses()
                .get(name(ProblemType.RATE_LIMITED.status))
                .addHeader("RateLimit-Policy", header("what is allowed, also in answers to requests that were allowed"))
                .addHeader("RateLimit", header("what is left of it, after draft-ietf-httpapi-ratelimit-headers-10"));
        List.of("ObjectNode", "JsonNode", "JsonNodeType").forEach(components::removeSchema);
        components.getSchemas().values().stream()
                .filter(schema -> schema.getOneOf() != null)
                .forEach(schema -> schema.type(null).properties(null));
        document.getPaths().getPathItems().forEach((path, item) -> {
            patch(item, components);
            shareExamples(item);
            bodyExamples(item);
            item.getOperations().forEach((method, operation) -> complete(path, method, operation, components));
        });
        namePages(document);
    }

    /** What the answer to problems of a status is called in the document. */
    private static String name(int status) {
        return "problem-" + status;
    }

    private static APIResponse problem(List<ProblemType> types) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type -> media.addExample(
                type.id(),
                OASFactory.createExample()
                        .value(new TreeMap<>(Map.of(
                                "type", "/problems/" + type.id(),
                                "title", type.title,
                                "status", type.status,
                                "detail", type.advice)))));
        return OASFactory.createAPIResponse()
                .description(types.stream().map(type -> type.title).collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problems.TYPE.toString(), media));
    }

    private static void patch(PathItem item, Components components) {
        if (item.getPATCH() != null) {
            String draft = item.getPUT()
                    .getRequestBody()
                    .getContent()
                    .getMediaType("application/json")
                    .getSchema()
                    .getRef()
                    .replace(SCHEMAS, "");
            Schema schema = OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .description("Any members of %s, merged after RFC 7396: null removes one.".formatted(draft));
            item.getPATCH()
                    .getRequestBody()
                    .getContent()
                    .getMediaType(MergePatch.TYPE)
                    .schema(schema)
                    .example(patchExample(components.getSchemas().get(draft)));
        }
    }

    /** The example of a body is the file that is called as its schema. */
    private static void bodyExamples(PathItem item) {
        Stream.of(item.getPOST(), item.getPUT())
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaType("application/json"))
                .filter(Objects::nonNull)
                .forEach(media ->
                        media.example(example(media.getSchema().getRef().replace(SCHEMAS, ""))));
    }

    private static Object example(String schema) {
        try (InputStream file = Contract.class.getResourceAsStream("/META-INF/examples/" + schema + ".json")) {
            return new ObjectMapper().readValue(file, LinkedHashMap.class);
        } catch (IOException | IllegalArgumentException missing) {
            throw new IllegalStateException("there is no example of " + schema, missing);
        }
    }

    private static Map<String, String> patchExample(Schema draft) {
        Set<String> members = draft.getProperties().keySet();
        return members.contains("note")
                ? Map.of("note", "what an editor adds")
                : members.contains("validTo") ? Map.of("validTo", "2020") : Map.of("title", "A better title");
    }

    /** What reading gives as examples of the parts of an address serves the other operations too. */
    private static void shareExamples(PathItem item) {
        if (item.getGET() == null || item.getGET().getParameters() == null) {
            return;
        }
        item.getGET().getParameters().stream()
                .filter(read -> read.getIn() == Parameter.In.PATH)
                .forEach(read -> item.getOperations().values().stream()
                        .flatMap(operation -> operation.getParameters().stream())
                        .filter(other -> read.getName().equals(other.getName()))
                        .forEach(other -> other.example(read.getExample())));
    }

    private static void complete(String path, HttpMethod method, Operation operation, Components components) {
        boolean reads = method == HttpMethod.GET;
        boolean changes = !reads && method != HttpMethod.POST && !path.startsWith("/v1/keys");
        boolean computes = method == HttpMethod.POST && COMPUTED.stream().anyMatch(path::startsWith);
        boolean imports = method == HttpMethod.POST && path.startsWith(IMPORTS);
        boolean makes = method == HttpMethod.POST && !computes && !imports;
        boolean closed = !reads && !computes || CLOSED.matcher(path).matches();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Contract::exampleOfList);
        }
        operation.setOperationId(id(operation.getOperationId()));
        Stream.of(
                        Stream.of(
                                reads || method == HttpMethod.DELETE
                                        ? ProblemType.INVALID_PARAMETER
                                        : ProblemType.INVALID_BODY,
                                ProblemType.NOT_ACCEPTABLE,
                                ProblemType.RATE_LIMITED,
                                ProblemType.INTERNAL_ERROR,
                                ProblemType.UNAVAILABLE),
                        path.contains("{")
                                        || NAMES_WHAT_MAY_NOT_BE.matcher(path).matches()
                                ? Stream.of(ProblemType.NOT_FOUND)
                                : Stream.<ProblemType>of(),
                        closed
                                ? Stream.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN)
                                : Stream.<ProblemType>of(),
                        makes ? Stream.of(ProblemType.ALREADY_EXISTS) : Stream.<ProblemType>of(),
                        computes ? Stream.of(ProblemType.TOO_COSTLY, ProblemType.BUSY) : Stream.<ProblemType>of(),
                        path.matches(RECOMPUTED)
                                ? Stream.of(ProblemType.TOO_COSTLY, ProblemType.NOT_RECOMPUTABLE, ProblemType.BUSY)
                                : Stream.<ProblemType>of(),
                        imports ? Stream.of(ProblemType.BUSY) : Stream.<ProblemType>of(),
                        reads
                                ? Stream.<ProblemType>of()
                                : Stream.of(
                                        ProblemType.REQUEST_TIMEOUT,
                                        ProblemType.TOO_LARGE,
                                        ProblemType.UNSUPPORTED_MEDIA_TYPE),
                        changes
                                ? Stream.of(
                                        ProblemType.IN_USE,
                                        ProblemType.PRECONDITION_FAILED,
                                        ProblemType.PRECONDITION_REQUIRED)
                                : Stream.<ProblemType>of())
                .flatMap(types -> types)
                .sorted()
                .forEach(type -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(type.status),
                                OASFactory.createAPIResponse().ref(name(type.status))));
        if (reads) {
            readable(operation, components);
        }
        if (makes) {
            located(operation, "201", "Made");
        }
        if (imports && path.equals(IMPORTS)) {
            located(operation, "202", "Begun");
        }
        if (changes) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-Match")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("the ETag of the record as it was read")
                    .schema(text()));
        }
        if (closed) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2") && !reads)
                    .forEach(response -> response.getValue()
                            .addHeader(
                                    Streams.DATA_VERSION,
                                    header("the version of the record; a request that brings it along is answered from"
                                            + " that one or a newer one")));
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(KEY)));
        }
    }

    private static void located(Operation operation, String status, String description) {
        APIResponse made = operation.getResponses().getAPIResponse("200");
        operation.getResponses().removeAPIResponse("200");
        operation
                .getResponses()
                .addAPIResponse(status, made.description(description).addHeader("Location", header("its address")));
    }

    /** A parameter that can be repeated has a list as its example, which is what Swagger UI fills in. */
    private static void exampleOfList(Parameter parameter) {
        boolean list = parameter.getSchema() != null && parameter.getSchema().getItems() != null;
        if (list && parameter.getExample() != null && !(parameter.getExample() instanceof List)) {
            parameter.example(List.of(parameter.getExample()));
        }
    }

    /** AwardsResource_replace becomes replaceAward, AwardsResource_list listAwards. */
    private static String id(String classAndMethod) {
        String[] parts = classAndMethod.split("Resource_", 2);
        return parts[1].equals("list")
                ? "list" + parts[0]
                : parts[1] + parts[0].replaceFirst("ties$", "ty").replaceFirst("(?<!u)s$", "");
    }

    private static void readable(Operation operation, Components components) {
        APIResponse found = operation.getResponses().getAPIResponse("200");
        found.addHeader("ETag", header("a strong tag of what is shown; send it as If-None-Match or If-Match"));
        MediaType json = found.getContent().getMediaType("application/json");
        if (json != null && String.valueOf(json.getSchema().getRef()).startsWith(SCHEMAS + "Page")) {
            found.addHeader(
                    "Link",
                    header(
                            "the addresses of the first and, where there is one, the next page; for CSV of its columns"));
            otherForms(found.getContent(), items(components, json.getSchema().getRef()));
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("What If-None-Match names is still so"));
    }

    private static Schema items(Components components, String page) {
        String item = components
                .getSchemas()
                .get(page.replace(SCHEMAS, ""))
                .getProperties()
                .get("items")
                .getItems()
                .getRef();
        return components.getSchemas().get(item.replace(SCHEMAS, ""));
    }

    /** What every list is answered in beside pages of JSON. */
    private static void otherForms(Content content, Schema item) {
        content.addMediaType(Form.CSV.type.toString(), media(text().description("A header and a line for each item.")));
        content.addMediaType(
                Form.NDJSON.type.toString(), media(text().description("Each line an item as pages have it.")));
        content.addMediaType(
                Form.CSVW.type.toString(), media(OASFactory.createSchema().ref("TableMetadata")));
        if (item.getProperties().containsKey(Form.POSITION)) {
            content.addMediaType(Form.GEOJSON.type.toString(), media(features()));
        }
    }

    private static Schema features() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A FeatureCollection of RFC 7946.")
                .addProperty("type", text().constValue("FeatureCollection"))
                .addProperty(
                        "features",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Feature")));
    }

    private static MediaType media(Schema schema) {
        return OASFactory.createMediaType().schema(schema);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** A page of awards is an AwardPage, not what the generic class would be called. */
    private static void namePages(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, Schema> renamed = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> renamed.put(pageName(name), schema));
        components.setSchemas(renamed);
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(get -> get != null)
                .map(get ->
                        get.getResponses().getAPIResponse("200").getContent().getMediaType("application/json"))
                .map(media -> media == null ? null : media.getSchema())
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema ->
                        schema.setRef(SCHEMAS + pageName(schema.getRef().replace(SCHEMAS, ""))));
    }

    private static String pageName(String name) {
        return name.replaceFirst("^Page(\\w+?)(Item|Summary)$", "$1Page");
    }
}
