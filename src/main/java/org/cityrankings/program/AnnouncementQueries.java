package org.cityrankings.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.SqlQueries;

/** Reads announcements of which the day is known. */
@ApplicationScoped
class AnnouncementQueries {
    private static final Listing<AnnouncementItem> ANNOUNCEMENTS = new Listing<>(
                    AnnouncementItem.class,
                    "n.program, p.name as program_name, n.year, n.stage, s.name as stage_name, n.announced_on, n.place, n.sources",
                    """
                    (select * from announcement where length(announced_on) = 10) n
                    join program p on p.id = n.program
                    join stage s on (s.program, s.id) = (n.program, n.stage)""")
            .key("n.announced_on", String.class)
            .key("n.program", String.class)
            .key("n.year", Long.class)
            .key("n.stage", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    AnnouncementQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    void check(AnnouncementFilter filter) {
        known.check("program", "program", filter.programs);
        known.check("stage", "stage", filter.stages);
    }

    /** By day; needs a transaction. */
    void each(AnnouncementFilter filter, SqlQueries.Sink<AnnouncementItem> sink) throws IOException {
        Conditions conditions = new Conditions()
                .anyOf("n.program", filter.programs)
                .anyOf("n.year", filter.years)
                .anyOf("n.stage", filter.stages);
        sql.each(ANNOUNCEMENTS, conditions, sink);
    }
}
