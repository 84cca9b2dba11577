package org.cityrankings.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service can do, as the Reconciliation Service API 0.2 wants it told, with addresses of this service. */
@Schema(name = "ReconciliationManifest")
record Manifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        List<Type> defaultTypes,
        String documentation,
        int batchSize,
        View view,
        Preview preview,
        Suggest suggest,
        Extend extend) {
    private static final int PREVIEW_WIDTH = 400;
    private static final int PREVIEW_HEIGHT = 120;

    /** With a base that ends in a slash. */
    static Manifest at(String base) {
        String here = base + "v1/reconcile";
        return new Manifest(
                List.of("0.2"),
                "City Rankings",
                base + "v1/cities/",
                here + "/suggest/type",
                List.of(Type.COMMUNITY),
                base + "swagger-ui/",
                QueryBatch.MOST,
                new View(base + "v1/cities/{{id}}"),
                new Preview(here + "/preview?id={{id}}", PREVIEW_WIDTH, PREVIEW_HEIGHT),
                new Suggest(
                        new Suggester(here, "/suggest/entity", "/flyout?id=${id}"),
                        new Suggester(here, "/suggest/property", null),
                        new Suggester(here, "/suggest/type", null)),
                new Extend(new Suggester(here, "/properties", null)));
    }

    @Schema(name = "ReconciliationView")
    record View(String url) {}

    @Schema(name = "ReconciliationPreview")
    record Preview(String url, int width, int height) {}

    @Schema(name = "ReconciliationSuggest")
    record Suggest(Suggester entity, Suggester property, Suggester type) {}

    @Schema(name = "ReconciliationSuggester")
    record Suggester(
            @JsonProperty("service_url") String serviceUrl,
            @JsonProperty("service_path") String servicePath,
            @JsonProperty("flyout_service_path") String flyoutServicePath) {}

    @Schema(name = "ReconciliationExtend")
    record Extend(@JsonProperty("propose_properties") Suggester proposeProperties) {}
}
