package org.cityrankings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;

/** Holds JSON against schemas that others publish, so that not only we think it right. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** Fails unless the JSON has the form that the schema among the resources of the tests describes. */
    public static void assertValid(String schema, SpecVersion.VersionFlag version, JsonNode json) {
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(version)
                        .getSchema(JsonSchemas.class.getResourceAsStream(schema))
                        .validate(json));
    }
}
