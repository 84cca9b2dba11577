package org.cityrankings.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class ProgramTables implements PackageTables {
    private static final Cell COUNT = Cell.integer(1, Integer.MAX_VALUE);

    @Override
    public List<Table> tables() {
        return List.of(programs(), stages(), methods(), criteria(), editions(), announcements());
    }

    private static Table programs() {
        return new Table("programs", "program")
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .required("kind", Cell.word(ProgramKind.class))
                .required("organization", Cell.SLUG)
                .optional("first_year", Cell.YEAR)
                .optional("url", Cell.URL)
                .optional("ordering", Cell.word(Ordering.class))
                .optional("note", Cell.NOTE)
                .cited()
                .reference("organization", "organization");
    }

    private static Table stages() {
        return ofProgram("stages", "stage")
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .required("position", COUNT)
                .optional("quota", COUNT)
                .optional("note", Cell.NOTE)
                .unique("program", "position");
    }

    private static Table methods() {
        return ofProgram("methods", "method")
                .key("id", Cell.SLUG)
                .optional("valid_from", Cell.PARTIAL_DATE)
                .optional("valid_to", Cell.PARTIAL_DATE)
                .cited();
    }

    private static Table criteria() {
        return ofProgram("criteria", "criterion")
                .key("method", Cell.SLUG)
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .optional("weight", Cell.matching(Criterion.WEIGHT, "must be a decimal or a fraction such as 1/6"))
                .optional("note", Cell.NOTE)
                .cited()
                .reference(List.of("program", "method"), "method", List.of("program", "id"));
    }

    private static Table editions() {
        return ofProgram("editions", "edition")
                .key("year", Cell.YEAR)
                .required("name", Cell.TEXT)
                .optional("theme", Cell.TEXT)
                .optional("theme_kind", Cell.word(ThemeKind.class))
                .optional("method", Cell.SLUG)
                .optional("number_ranked", COUNT)
                .optional("note", Cell.NOTE)
                .cited()
                .reference(List.of("program", "method"), "method", List.of("program", "id"));
    }

    private static Table announcements() {
        return ofProgram("announcements", "announcement")
                .key("year", Cell.YEAR)
                .key("stage", Cell.SLUG)
                .required("announced_on", Cell.PARTIAL_DATE)
                .optional("place", Cell.TEXT)
                .cited()
                .reference(List.of("program", "year"), "edition", List.of("program", "year"))
                .reference(List.of("program", "stage"), "stage", List.of("program", "id"));
    }

    private static Table ofProgram(String resource, String name) {
        return new Table(resource, name).key("program", Cell.SLUG).reference("program", "program");
    }
}
