package org.cityrankings.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import java.util.TreeSet;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Applies JSON merge patches (RFC 7396) to what editors can set, under the rules that hold for whole drafts. */
@ApplicationScoped
class Patches {
    private final ObjectMapper json;
    private final Validator validator;

    Patches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What becomes of the draft, or a failure that says what it must not become. */
    <D> D apply(ObjectNode patch, D before) {
        refuseUnknown(patch, before.getClass());
        try {
            JsonNode merged = merge(json.valueToTree(before), patch);
            @SuppressWarnings("unchecked")
            D after = (D) json.treeToValue(merged, before.getClass());
            var wrong = validator.validate(after);
            if (!wrong.isEmpty()) {
                throw new ConstraintViolationException(wrong);
            }
            return after;
        } catch (JsonProcessingException unfit) {
            throw new BadRequestException(unfit);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merge(result.get(member.getKey()), member.getValue()));
            }
        });
        return result;
    }

    /** A null for a member that there is not would vanish unseen. */
    private void refuseUnknown(ObjectNode patch, Class<?> draft) {
        Set<String> members = new TreeSet<>();
        json.getDeserializationConfig()
                .introspect(json.constructType(draft))
                .findProperties()
                .forEach(property -> members.add(property.getName()));
        patch.fieldNames().forEachRemaining(member -> {
            if (!members.contains(member)) {
                throw Failure.at(
                        ProblemType.INVALID_BODY,
                        At.pointer("/" + member),
                        "There is no member /%s here; there is: %s.".formatted(member, String.join(", ", members)));
            }
        });
    }
}
