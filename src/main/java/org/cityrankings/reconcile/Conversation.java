package org.cityrankings.reconcile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Answers what comes in the parameters or the form of the protocol, which are the same. */
@ApplicationScoped
class Conversation {
    private final ObjectMapper json;
    private final Reconciliation reconciliation;
    private final EntityQueries entities;

    Conversation(ObjectMapper json, Reconciliation reconciliation, EntityQueries entities) {
        this.json = json;
        this.reconciliation = reconciliation;
        this.entities = entities;
    }

    /** Of the three one must be there, and the others null. */
    Object answer(String queries, String query, String extend) {
        if (Stream.of(queries, query, extend).filter(text -> text != null).count() != 1) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter("queries"),
                    "There must be one of 'queries', 'query' and 'extend'.");
        }
        return queries != null ? batch(queries) : query != null ? single(query) : extension(extend);
    }

    private ResultBatch batch(String queries) {
        return results(new QueryBatch(json, "queries").questions(queries));
    }

    /** The older form: JSON, or the name alone. */
    private Result single(String query) {
        return results(Map.of("", new QueryBatch(json, "query").single(query))).get("");
    }

    private ResultBatch results(Map<String, Question> questions) {
        ResultBatch results = new ResultBatch();
        List<Question> asked = new ArrayList<>(questions.values());
        List<List<Reconciliation.Scored>> answers = asked.isEmpty() ? List.of() : reconciliation.answers(asked);
        int i = 0;
        for (String key : questions.keySet()) {
            results.put(key, Result.of(answers.get(i), asked.get(i).limit()));
            i++;
        }
        return results;
    }

    private Extension extension(String extend) {
        QueryBatch batch = new QueryBatch(json, "extend");
        Extension.Query query = batch.read(extend, new TypeReference<Extension.Query>() {});
        if (query.ids() == null || query.properties() == null) {
            throw batch.refused("", "it must have ids and properties");
        }
        if (query.ids().size() > QueryBatch.MOST) {
            throw new Failure(ProblemType.TOO_LARGE, "%d ids can be asked for at once.".formatted(QueryBatch.MOST));
        }
        List<Property> properties = query.properties().stream()
                .map(wanted -> Property.of(wanted.id())
                        .orElseThrow(() -> batch.refused(
                                "/properties",
                                "there is no property '%s'; there is: %s"
                                        .formatted(
                                                wanted.id(),
                                                Property.all().stream()
                                                        .map(Property.Named::id)
                                                        .collect(Collectors.joining(", "))))))
                .toList();
        Map<String, CityFacts> found =
                entities.facts(query.ids()).stream().collect(Collectors.toMap(CityFacts::id, Function.identity()));
        Map<String, Map<String, List<Extension.Value>>> rows = new LinkedHashMap<>();
        for (String id : query.ids()) {
            Map<String, List<Extension.Value>> row = new LinkedHashMap<>();
            CityFacts facts = found.get(id);
            properties.forEach(property -> row.put(property.id, facts == null ? List.of() : property.values(facts)));
            rows.put(id, row);
        }
        return new Extension(properties.stream().map(Property::named).toList(), rows);
    }
}
