package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.ListClaimQueries.Listed;
import org.cityrankings.record.Question.StageName;

/** Claims of what the list of a stage of an edition has on it. */
@ApplicationScoped
class ListClaims {
    private final Questions questions;
    private final ListClaimQueries listed;

    ListClaims(Questions questions, ListClaimQueries listed) {
        this.questions = questions;
        this.listed = listed;
    }

    /** The count or the countries may be null, but not both. */
    Claim list(Question question, int year, Integer count, Collection<String> countries) {
        return questions.answer(
                question,
                inWords(question, Integer.toString(year), count, countries),
                counted -> counted.of(question.stage().key()).stream()
                        .filter(list -> list.year() == year)
                        .findFirst()
                        .map(list -> compare(question, list, count, countries))
                        .orElseGet(() -> question.noList(year)));
    }

    private static String inWords(Question question, String year, Integer count, Collection<String> countries) {
        StageName stage = question.stage();
        RecordWords words = question.words();
        String names = names(countries, question);
        if (countries.isEmpty()) {
            return words.listOf(stage.stageName(), stage.programName(), year, count);
        }
        return count == null
                ? words.listOnlyFrom(stage.stageName(), stage.programName(), year, countries.size(), names)
                : words.listFrom(stage.stageName(), stage.programName(), year, count, countries.size(), names);
    }

    private Finding compare(Question question, StageList list, Integer count, Collection<String> countries) {
        List<Listed> entries = listed.of(list);
        Set<String> there = entries.stream().map(Listed::country).collect(Collectors.toCollection(TreeSet::new));
        Set<String> notClaimed = new TreeSet<>(there);
        notClaimed.removeAll(countries);
        Set<String> notListed = new TreeSet<>(countries);
        notListed.removeAll(there);
        boolean asClaimed = (count == null || entries.size() == count)
                && (countries.isEmpty() || notClaimed.isEmpty() && notListed.isEmpty());
        boolean couldGrowToIt = !list.whole()
                && (count == null
                        || entries.size() <= count && (list.expected() == null || count.equals(list.expected())))
                && (countries.isEmpty() || notClaimed.isEmpty());
        Finding finding = Finding.of(Verdict.of(list.whole() && asClaimed, couldGrowToIt))
                .because(question.words().listHolds(entries.size(), list.expected()))
                .because(question.words().listCountries(there.size(), names(there, question)))
                .fact(list);
        if (!countries.isEmpty() && !notClaimed.isEmpty()) {
            finding.because(question.words().notClaimed(names(notClaimed, question)));
        }
        if (!notListed.isEmpty()) {
            finding.because(question.words().notListed(names(notListed, question)));
        }
        entries.forEach(entry ->
                finding.facts().add(new Finding.Fact(list.program(), list.year(), list.stage(), entry.city())));
        new Caveats(question.frame())
                .of(List.of(list), question.scope(), key -> true)
                .forEach(finding::caveat);
        return finding;
    }

    private static String names(Collection<String> countries, Question question) {
        List<String> names = new ArrayList<>();
        countries.forEach(
                code -> names.add(Subject.country(code, question.frame().language())));
        return String.join(", ", names);
    }
}
