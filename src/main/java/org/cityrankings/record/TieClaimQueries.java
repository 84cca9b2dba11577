package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.city.TieKind;
import org.cityrankings.initiative.PartnerRole;
import org.cityrankings.source.Citation;

@ApplicationScoped
class TieClaimQueries {
    private static final String TIES =
            """
            select t.kind, t.since, t.partner_name, t.city || '/' || t.kind || '/' || path_segment(t.partner_name) as path,
              citations(t.sources, true) as sources
            from tie t
            where t.city = :city and (t.partner_city = :partner or fold(t.partner_name) = fold(:partner))
              or t.city = :partner and t.partner_city = :city
            order by t.kind, t.city, t.partner_name""";

    private final SqlQueries sql;
    private final KnownIds known;
    private final SubjectQueries subjects;

    TieClaimQueries(SqlQueries sql, KnownIds known, SubjectQueries subjects) {
        this.sql = sql;
        this.known = known;
        this.subjects = subjects;
    }

    /** An initiative and when it began. */
    @RegisterForReflection
    record Project(String name, PartialDate startedOn) {}

    /** A partner of an initiative. */
    @RegisterForReflection
    record HeldPartner(String name, PartnerRole role, List<Citation> sources) {}

    /** A tie between two places, in either direction. */
    @RegisterForReflection
    record HeldTie(TieKind kind, PartialDate since, String partnerName, String path, List<Citation> sources) {}

    Project project(String initiative) {
        return sql.find(
                        Project.class,
                        "select name, started_on from initiative where id = :id",
                        Map.of("id", initiative))
                .orElseThrow(() -> {
                    known.require("initiative", "initiative", initiative);
                    return Failure.notFound("initiative", initiative);
                });
    }

    List<HeldPartner> partners(String initiative) {
        return sql.list(
                HeldPartner.class,
                """
                select o.name, p.role, citations(p.sources, true) as sources
                from partner p join organization o on o.id = p.organization
                where p.initiative = :initiative order by o.id""",
                Map.of("initiative", initiative));
    }

    List<HeldTie> ties(String city, String partner) {
        return sql.list(HeldTie.class, TIES, Map.of("city", city, "partner", partner));
    }

    /** The name of a partner that is a city of the record, or is named in a tie; a failure if it is neither. */
    String partnerName(String partner, List<HeldTie> ties, String language) {
        boolean named = sql.strings("select id from city where id = :id", Map.of("id", partner))
                        .isEmpty()
                && !ties.isEmpty();
        return named
                ? ties.get(0).partnerName()
                : subjects.of("partner", partner, language).name();
    }
}
