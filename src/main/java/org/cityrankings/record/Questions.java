package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cityrankings.record.Question.StageName;

/** Puts together what a question needs, and the answer to it. */
@ApplicationScoped
class Questions {
    private final SubjectQueries subjects;
    private final StageListQueries lists;
    private final AwardRowQueries awards;
    private final LineageQueries lineages;
    private final ClaimQueries claims;

    Questions(
            SubjectQueries subjects,
            StageListQueries lists,
            AwardRowQueries awards,
            LineageQueries lineages,
            ClaimQueries claims) {
        this.subjects = subjects;
        this.lists = lists;
        this.awards = awards;
        this.lineages = lineages;
        this.claims = claims;
    }

    Question of(String parameter, String city, String program, String stage, RecordScope scope, Frame frame) {
        Subject subject = subjects.of(parameter, city, frame.language());
        StageName name = claims.stage(program, stage);
        return about(subject, name, lists.of(Set.of(program), frame.asOf()), scope, frame);
    }

    /** The same of another city. */
    Question of(String parameter, String city, Question asked) {
        Subject subject = subjects.of(parameter, city, asked.frame().language());
        return about(subject, asked.stage(), asked.lists(), asked.scope(), asked.frame());
    }

    private Question about(Subject city, StageName stage, List<StageList> all, RecordScope scope, Frame frame) {
        Lineages lineage = lineages.of(scope.lineage, frame.asOf());
        List<AwardRow> rows = awards.of(lineage.members(city.id())).stream()
                .filter(award -> award.program().equals(stage.program()))
                .toList();
        return new Question(frame, scope, city, stage, all, rows, lineage.used(scope.lineage, Set.of(city.id())));
    }

    /** What is asked of a list, whoever is on it. */
    Question ofList(String program, String stage, Frame frame) {
        StageName name = claims.stage(program, stage);
        return new Question(
                frame, new RecordScope(), null, name, lists.of(Set.of(program), frame.asOf()), List.of(), null);
    }

    /**
     * Looks at what had surely been announced, and again at what may have been; where that makes a difference, nobody
     * can tell.
     */
    Claim answer(Question question, String claim, Function<Stages, Finding> look) {
        Finding found = look.apply(counted(question, StageList::surely));
        List<StageList> open = question.lists().stream()
                .filter(list ->
                        list.possibly() && !list.surely() && question.scope().counts(list.year()))
                .toList();
        Verdict verdict = found.verdict();
        List<String> caveats = new ArrayList<>(found.caveats());
        if (!open.isEmpty()
                && look.apply(counted(question, StageList::possibly)).verdict() != verdict) {
            verdict = Verdict.UNDETERMINED;
            caveats.add(question.words()
                    .datesOpen(
                            question.stage().programName(),
                            Caveats.years(open, list -> true),
                            question.frame().asOf().day().toString()));
        }
        RecordScope scope = question.scope();
        if (scope.fromYear != null || scope.toYear != null) {
            caveats.add(question.words().within(scope.fromYear, scope.toYear));
        }
        caveats.addAll(lineage(question));
        return claim(question.frame(), claim, verdict, found, caveats, question.lineage());
    }

    private static Stages counted(Question question, Predicate<StageList> known) {
        return new Stages(
                question.lists(), list -> known.test(list) && question.scope().counts(list.year()));
    }

    private static List<String> lineage(Question question) {
        List<String> caveats = new ArrayList<>();
        if (question.lineage() == null) {
            return caveats;
        }
        question.lineage()
                .followed()
                .forEach(event -> caveats.add(question.words()
                        .movedTo(
                                event.cityName(),
                                event.successor().name(),
                                event.on().text())));
        question.lineage().notFollowed().stream()
                .map(event ->
                        question.words().whereOpen(event.cityName(), event.on().text()))
                .distinct()
                .forEach(caveats::add);
        return caveats;
    }

    Claim claim(Frame frame, String claim, Verdict verdict, Finding found, List<String> caveats, LineageUsed lineage) {
        return new Claim(
                claim,
                verdict,
                found.because(),
                claims.evidence(found.facts()),
                caveats,
                lineage,
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().claimed(claim)));
    }
}
