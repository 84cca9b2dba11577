package org.cityrankings.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The place in a list after which the next page begins: the values that the last item is sorted by. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String write(String sort, String valuesJson) {
        String json = "[" + JSON.valueToTree(sort == null ? "" : sort) + "," + valuesJson + "]";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The values, one for each column of the order, or a failure for a cursor that no such list gave. */
    static List<Object> read(String cursor, String sort, List<Listing.Order> order) {
        try {
            JsonNode json = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            if (json instanceof ArrayNode parts
                    && parts.size() == 2
                    && parts.get(0).asText().equals(sort == null ? "" : sort)
                    && parts.get(1).isArray()
                    && parts.get(1).size() == order.size()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    values.add(value(parts.get(1).get(i), order.get(i).column().type()));
                }
                return values;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw invalid(unreadable);
        }
        throw invalid(null);
    }

    private static Object value(JsonNode node, Class<?> type) {
        if (type == String.class && node.isTextual() && node.asText().indexOf(0) < 0) {
            return node.asText();
        }
        if (type == Long.class && node.canConvertToLong() && node.isIntegralNumber()) {
            return node.asLong();
        }
        if (type == BigDecimal.class && node.isNumber()) {
            return node.decimalValue();
        }
        throw new IllegalArgumentException("not a value of the list");
    }

    private static Failure invalid(Exception cause) {
        Failure failure = Failure.at(
                ProblemType.INVALID_PARAMETER,
                At.parameter("cursor"),
                "This is not a cursor that the same list in the same order gave; start again without it.");
        failure.initCause(cause);
        return failure;
    }
}
