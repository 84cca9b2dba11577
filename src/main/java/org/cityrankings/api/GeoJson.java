package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The items as features of RFC 7946, for maps: each a point, or without a geometry where its position is unknown. What
 * the position rests on stays with it as a property.
 */
final class GeoJson implements RowWriter {
    private final ObjectMapper json;
    private final OutputStream to;
    private String separator = "\n";

    GeoJson(ObjectMapper json, OutputStream to) {
        this.json = json;
        this.to = to;
    }

    @Schema(name = "Feature")
    @RegisterForReflection
    record Feature(
            String type,
            @Schema(implementation = String.class) JsonNode id,
            @JsonInclude
                    @Schema(
                            implementation = Object.class,
                            description = "a Point at longitude, latitude in degrees of WGS 84, or null where unknown")
                    Point geometry,
            @Schema(implementation = Object.class, description = "all else that is listed, and positionBasis")
                    JsonNode properties) {}

    @RegisterForReflection
    record Point(String type, List<JsonNode> coordinates) {}

    @Override
    public void begin() throws IOException {
        text("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void write(Object item) throws IOException {
        text(separator);
        to.write(json.writeValueAsBytes(feature(json.valueToTree(item))));
        separator = ",\n";
    }

    private static Feature feature(ObjectNode item) {
        JsonNode position = item.remove(Form.POSITION);
        if (position == null) {
            return new Feature("Feature", item.get("id"), null, item);
        }
        item.set("positionBasis", position.get("basis"));
        return new Feature(
                "Feature",
                item.get("id"),
                new Point("Point", List.of(position.get("longitude"), position.get("latitude"))),
                item);
    }

    @Override
    public void end() throws IOException {
        text("\n]}\n");
    }

    private void text(String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
