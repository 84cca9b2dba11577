package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityrankings.api.PartialDate;
import org.cityrankings.city.TieKind;
import org.cityrankings.initiative.PartnerRole;
import org.cityrankings.record.Claim.Evidence;
import org.cityrankings.record.TieClaimQueries.HeldPartner;
import org.cityrankings.record.TieClaimQueries.HeldTie;
import org.cityrankings.record.TieClaimQueries.Project;

/** Claims of who works with whom. The record does not claim to know all ties and partners, so that none is denied. */
@ApplicationScoped
class TieClaims {
    private final TieClaimQueries held;
    private final SubjectQueries subjects;

    TieClaims(TieClaimQueries held, SubjectQueries subjects) {
        this.held = held;
        this.subjects = subjects;
    }

    Claim partners(String initiative, Collection<PartnerRole> roles, Frame frame) {
        RecordWords words = frame.words();
        Project project = held.project(initiative);
        String claim = words.partners(
                project.name(),
                roles.stream().map(role -> words.role(role.word())).collect(Collectors.joining(", ")));
        List<HeldPartner> partners = held.partners(initiative);
        List<String> because = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = byThen(project.startedOn(), frame, because);
        for (PartnerRole role : roles) {
            List<HeldPartner> there =
                    partners.stream().filter(partner -> partner.role() == role).toList();
            there.forEach(partner -> {
                because.add(words.partnerIn(partner.name(), words.role(role.word())));
                evidence.add(new Evidence(
                        "partner", "/v1/initiatives/" + initiative, project.startedOn(), partner.sources()));
            });
            if (there.isEmpty()) {
                because.add(words.noPartnerIn(words.role(role.word())));
                verdict = verdict == Verdict.FALSE ? verdict : Verdict.UNDETERMINED;
            }
        }
        List<String> caveats =
                frame.asOf().past() && verdict == Verdict.TRUE ? List.of(words.partnersUndated()) : List.of();
        return claim(claim, verdict, because, evidence, caveats, frame);
    }

    Claim tie(String city, String partner, TieKind kind, Frame frame) {
        RecordWords words = frame.words();
        Subject one = subjects.of("city", city, frame.language());
        List<HeldTie> ties = held.ties(city, partner);
        String partnerName = held.partnerName(partner, ties, frame.language());
        String claim = words.tied(one.name(), partnerName, kind == null ? "" : words.tie(kind.word()));
        List<String> because = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (HeldTie tie : ties) {
            String since = tie.since() == null ? "" : tie.since().text();
            because.add(
                    words.tieHeld(one.name(), partnerName, words.tie(tie.kind().word()), since));
            evidence.add(new Evidence("tie", "/v1/ties/" + tie.path(), tie.since(), tie.sources()));
            if (kind == null || tie.kind() == kind) {
                verdicts.add(byThen(tie.since(), frame, because));
            }
        }
        if (verdicts.isEmpty()) {
            because.add(words.noTie());
        }
        Verdict verdict = verdicts.contains(Verdict.TRUE)
                ? Verdict.TRUE
                : Verdict.of(false, verdicts.isEmpty() || verdicts.contains(Verdict.UNDETERMINED));
        return claim(claim, verdict, because, evidence, List.of(), frame);
    }

    /** Whether what is dated so was there by the day that is asked for; today whatever is held is there. */
    private static Verdict byThen(PartialDate date, Frame frame, List<String> because) {
        LocalDate day = frame.asOf().day();
        if (date != null && date.firstDay().isAfter(day)) {
            because.add(frame.words().beganLater(date.text()));
            return Verdict.FALSE;
        }
        if (!frame.asOf().past() || date != null && !date.lastDay().isAfter(day)) {
            return Verdict.TRUE;
        }
        because.add(
                date == null
                        ? frame.words().dateUnknown(day.toString())
                        : frame.words().dateOpen(date.text(), day.toString()));
        return Verdict.UNDETERMINED;
    }

    private static Claim claim(
            String claim,
            Verdict verdict,
            List<String> because,
            List<Evidence> evidence,
            List<String> caveats,
            Frame frame) {
        return new Claim(
                claim,
                verdict,
                because,
                evidence,
                caveats,
                null,
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().claimed(claim)));
    }
}
