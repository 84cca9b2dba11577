package org.cityrankings.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and judges what questions mean, in as many statements for a thousand of them as for one. */
@ApplicationScoped
class Reconciliation {
    /** Fewer than are shown would hide namesakes in other countries. */
    private static final int FEWEST_WANTED = 8;

    private final CandidateQueries queries;

    Reconciliation(CandidateQueries queries) {
        this.queries = queries;
    }

    /** A candidate with its score. */
    record Scored(Candidate candidate, double score) {}

    /** For each question its candidates, the best first. */
    List<List<Scored>> answers(List<Question> questions) {
        Map<String, String> folded = queries.folded(texts(questions));
        Regions regions = new Regions(queries.countries());
        List<List<Reading>> readings = new ArrayList<>();
        List<List<String>> countries = new ArrayList<>();
        List<CandidateQueries.Sought> sought = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            List<String> parts = question.parts().stream().map(folded::get).toList();
            readings.add(Reading.of(folded.get(question.text()), parts, regions));
            countries.add(question.countries().stream()
                    .map(folded::get)
                    .map(regions::country)
                    .flatMap(Optional::stream)
                    .toList());
            sought.addAll(sought(i, readings.get(i), countries.get(i)));
        }
        int wanted = Math.max(
                FEWEST_WANTED,
                questions.stream().mapToInt(Question::limit).max().orElse(0));
        Map<Integer, List<Candidate>> candidates =
                queries
                        .candidates(
                                sought, questions.stream().map(Question::text).toList(), wanted)
                        .stream()
                        .collect(Collectors.groupingBy(Candidate::question));
        List<List<Scored>> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String text = questions.get(i).text();
            boolean unknownCountry =
                    !questions.get(i).countries().isEmpty() && countries.get(i).isEmpty();
            Judgement judgement = new Judgement(
                    countries.get(i), unknownCountry, questions.get(i).kinds(), readings.get(i), regions);
            answers.add(candidates.getOrDefault(i, List.of()).stream()
                    .map(candidate -> new Scored(
                            candidate, candidate.id().equals(text) ? Judgement.CERTAIN : judgement.score(candidate)))
                    .sorted(Comparator.comparingDouble(Scored::score)
                            .reversed()
                            .thenComparing(scored -> scored.candidate().id()))
                    .toList());
        }
        return answers;
    }

    private static Set<String> texts(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> Stream.of(
                                Stream.of(question.text()), question.parts().stream(), question.countries().stream())
                        .flatMap(texts -> texts))
                .collect(Collectors.toSet());
    }

    /** Each name in whole and without its designators, once. */
    private static List<CandidateQueries.Sought> sought(int question, List<Reading> readings, List<String> countries) {
        Set<String> names = new HashSet<>();
        readings.forEach(reading -> {
            names.add(reading.name().whole());
            names.add(reading.name().core());
        });
        String country = countries.size() == 1 ? countries.get(0) : "";
        return names.stream()
                .map(name -> new CandidateQueries.Sought(question, name, country))
                .toList();
    }
}
