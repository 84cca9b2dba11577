package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.ClaimQueries.Other;
import org.cityrankings.record.Question.StageName;
import org.cityrankings.record.Standing.Entry;
import org.cityrankings.record.Standing.Status;

/**
 * Claims of who came first and who was alone. Firsts are judged by the lists as they are held; that an earlier list
 * held in part could disprove one is said, not counted against it.
 */
@ApplicationScoped
class OrderClaims {
    private final Questions questions;
    private final ClaimQueries claims;

    OrderClaims(Questions questions, ClaimQueries claims) {
        this.questions = questions;
        this.claims = claims;
    }

    Claim first(Question question, Among among) {
        return questions.answer(question, firstInWords(question, among), counted -> {
            Standing standing = question.standing(counted);
            Optional<Entry> first = standing.first();
            if (first.isEmpty()) {
                return never(question, standing);
            }
            int year = first.get().year();
            List<Other> others = others(question, counted, among, year, true);
            List<Other> earlier =
                    others.stream().filter(other -> other.year() < year).toList();
            Finding finding = question.explain(Finding.of(Verdict.of(earlier.isEmpty(), false)), first.get());
            earlier.stream().limit(1).forEach(other -> {
                finding.because(question.words().earlier(other.name(), Integer.toString(other.year())));
                show(finding, counted, question.stage(), other);
            });
            if (earlier.isEmpty()) {
                finding.because(question.words().nobodyEarlier());
                if (!others.isEmpty()) {
                    finding.because(question.words().together(names(others), Integer.toString(year)));
                }
            }
            return couldDisprove(finding, question, counted, year);
        });
    }

    private static String firstInWords(Question question, Among among) {
        RecordWords words = question.words();
        String city = question.subject().name();
        StageName stage = question.stage();
        return switch (among) {
            case COUNTRY -> words.firstInCountry(city, country(question), stage.stageName(), stage.programName());
            case KIND -> words.firstOfKind(city, kind(question), stage.stageName(), stage.programName());
            case WORLD -> words.firstOfAll(city, stage.stageName(), stage.programName());
        };
    }

    Claim only(Question question, int year, Among among) {
        String words = onlyInWords(question, Integer.toString(year), among);
        return questions.answer(question, words, counted -> {
            Optional<Entry> listed = question.standing(counted).of(year);
            if (listed.isEmpty()) {
                return question.noList(year);
            }
            Entry entry = listed.get();
            List<Other> others = others(question, counted, among, year, false);
            boolean possibly = !entry.is(Status.MISSED) && others.isEmpty();
            boolean certainly =
                    possibly && entry.is(Status.REACHED) && entry.list().whole();
            Finding finding = question.explain(Finding.of(Verdict.of(certainly, possibly)), entry);
            finding.because(
                    others.isEmpty()
                            ? question.words().nobodyElse()
                            : question.words().alsoThere(names(others), others.size()));
            others.forEach(other -> show(finding, counted, question.stage(), other));
            Caveats caveats = new Caveats(question.frame());
            caveats.of(List.of(entry.list()), question.scope(), key -> true).forEach(finding::caveat);
            return finding;
        });
    }

    private static String onlyInWords(Question question, String year, Among among) {
        RecordWords words = question.words();
        String city = question.subject().name();
        StageName stage = question.stage();
        return switch (among) {
            case COUNTRY -> words.onlyInCountry(city, country(question), stage.stageName(), stage.programName(), year);
            case KIND -> words.onlyOfKind(city, kind(question), stage.stageName(), stage.programName(), year);
            case WORLD -> words.onlyOfAll(city, stage.stageName(), stage.programName(), year);
        };
    }

    Claim before(Question question, Question other) {
        String claim = question.words()
                .before(
                        question.subject().name(),
                        question.stage().stageName(),
                        question.stage().programName(),
                        other.subject().name());
        return questions.answer(question, claim, counted -> {
            Standing one = question.standing(counted);
            Standing two = other.standing(counted);
            if (one.first().isEmpty()) {
                return two.first()
                        .map(entry -> after(entry, question, other, one, counted))
                        .orElseGet(() -> never(question, one));
            }
            int year = one.first().get().year();
            boolean before = two.first().map(entry -> year < entry.year()).orElse(true);
            Finding finding = question.explain(
                    Finding.of(Verdict.of(before, false)), one.first().get());
            two.first()
                    .ifPresentOrElse(
                            entry -> other.explain(finding, entry),
                            () -> finding.because(question.words()
                                    .never(
                                            other.subject().name(),
                                            question.stage().stageName())));
            return couldDisprove(
                    finding,
                    question,
                    counted,
                    Math.max(year, two.first().map(Entry::year).orElse(year)));
        });
    }

    /** One city is on no list for certain, the other on this one. */
    private static Finding after(Entry entry, Question question, Question other, Standing one, Stages counted) {
        Finding never = never(question, one);
        Finding finding = new Finding(Verdict.FALSE, never.because(), never.facts(), never.caveats());
        return couldDisprove(other.explain(finding, entry), question, counted, entry.year());
    }

    /** Whoever has not reached a stage for certain came first in nothing, unless a list leaves it open. */
    private static Finding never(Question question, Standing standing) {
        List<Entry> open = standing.with(Status.UNKNOWN);
        Finding finding = Finding.of(Verdict.of(false, !open.isEmpty()))
                .because(question.words()
                        .never(question.subject().name(), question.stage().stageName()));
        open.forEach(entry -> question.explain(finding, entry));
        return finding;
    }

    private List<Other> others(Question question, Stages counted, Among among, int year, boolean earlierToo) {
        List<StageList> on = counted.showing(question.stage().key()).stream()
                .filter(list -> list.year() == year || earlierToo && list.year() < year)
                .toList();
        Set<String> members =
                question.awards().stream().map(AwardRow::city).collect(Collectors.toCollection(TreeSet::new));
        members.add(question.subject().id());
        return claims.others(question.stage().program(), on, members, among, question.subject());
    }

    /** Adds the awards that put somebody else on the list. */
    private static void show(Finding finding, Stages counted, StageName stage, Other other) {
        counted.showing(stage.key()).stream()
                .filter(list -> list.year() == other.year())
                .forEach(list ->
                        finding.facts().add(new Finding.Fact(list.program(), list.year(), list.stage(), other.id())));
    }

    private static Finding couldDisprove(Finding finding, Question question, Stages counted, int before) {
        String years = Caveats.years(counted.of(question.stage().key()), list -> list.year() < before && !list.whole());
        return years.isEmpty()
                ? finding
                : finding.caveat(question.words().couldDisprove(question.stage().stageName(), years));
    }

    private static String names(List<Other> others) {
        return others.stream().map(Other::name).collect(Collectors.joining(", "));
    }

    private static String country(Question question) {
        return Subject.country(question.subject().country(), question.frame().language());
    }

    private static String kind(Question question) {
        return question.words().kind(question.subject().kind().word());
    }
}
