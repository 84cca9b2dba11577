package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.Standing.Entry;
import org.cityrankings.record.Standing.Status;

/** Claims of how often and how long in a row a city reached a stage. */
@ApplicationScoped
class StageClaims {
    private final Questions questions;

    StageClaims(Questions questions) {
        this.questions = questions;
    }

    Claim reached(Question question, int year) {
        String claim = question.words()
                .reached(
                        question.subject().name(),
                        question.stage().stageName(),
                        question.stage().programName(),
                        Integer.toString(year));
        return questions.answer(question, claim, counted -> question.standing(counted)
                .of(year)
                .map(entry -> question.explain(
                        Finding.of(Verdict.of(entry.is(Status.REACHED), entry.is(Status.UNKNOWN))), entry))
                .orElseGet(() -> question.noList(year)));
    }

    Claim consecutive(Question question, int count, int until, boolean exactly) {
        String claim = question.words()
                .consecutive(
                        question.subject().name(),
                        question.stage().stageName(),
                        question.stage().programName(),
                        count,
                        Integer.toString(until),
                        exactly);
        return questions.answer(question, claim, counted -> {
            Standing standing = question.standing(counted);
            return standing.of(until)
                    .map(entry -> run(question, standing, entry, count, exactly))
                    .orElseGet(() -> question.noList(until));
        });
    }

    private static Finding run(Question question, Standing standing, Entry end, int count, boolean exactly) {
        TreeSet<Integer> lengths = standing.lengthsUntil(end);
        Finding finding = Finding.of(
                exactly
                        ? Verdict.of(lengths.equals(new TreeSet<>(List.of(count))), lengths.contains(count))
                        : Verdict.of(lengths.first() >= count, lengths.last() >= count));
        standing.until(end).ifPresent(run -> {
            if (run.length() > 0) {
                finding.because(question.words()
                        .runOf(
                                run.length(),
                                Integer.toString(run.from()),
                                Integer.toString(run.to()),
                                Integer.toString(end.year())));
            }
            if (run.possibleLength() > run.length()) {
                finding.because(question.words()
                        .runPossible(
                                run.possibleLength(),
                                Integer.toString(run.possibleFrom()),
                                Integer.toString(run.possibleTo())));
            }
        });
        standing.upTo(end, lengths.last() + 1).forEach(entry -> question.explain(finding, entry));
        return finding;
    }

    Claim times(Question question, int count, boolean exactly) {
        String claim = question.words()
                .times(
                        question.subject().name(),
                        question.stage().stageName(),
                        question.stage().programName(),
                        count,
                        exactly);
        return questions.answer(question, claim, counted -> {
            Standing standing = question.standing(counted);
            int sure = standing.with(Status.REACHED).size();
            int most = sure + standing.with(Status.UNKNOWN).size();
            Finding finding = Finding.of(
                    exactly
                            ? Verdict.of(sure == count && most == count, sure <= count && count <= most)
                            : Verdict.of(sure >= count, most >= count));
            finding.because(question.words()
                    .listsCounted(
                            question.subject().name(),
                            question.stage().stageName(),
                            sure,
                            joined(standing.years(Status.REACHED))));
            if (most > sure) {
                finding.because(question.words().listsOpen(most - sure, joined(standing.years(Status.UNKNOWN))));
            }
            standing.with(Status.REACHED).forEach(entry -> finding.fact(entry.award()));
            return finding;
        });
    }

    private static String joined(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
