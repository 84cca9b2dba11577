package org.cityrankings.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class ProgramTables implements PackageTables {
    private static final Cell COUNT = Cell.integer(1, Integer.MAX_VALUE);
    /** The criteria as they will be: those of the file, and those of the record that the file does not replace. */
    private static final String CRITERIA =
            """
            (select program, method, id, parent from staging_criterion
            union all select program, method, id, parent from criterion c where not exists (
              select from staging_criterion r where (r.program, r.method, r.id) = (c.program, c.method, c.id)))""";

    private static final String IS_NO_CYCLE =
            """
            (program, method, id) not in (
              with recursive above as (
                select program, method, id, parent from %1$s c where parent is not null
                union select a.program, a.method, a.id, c.parent from above a
                  join %1$s c on (c.program, c.method, c.id) = (a.program, a.method, a.parent) and c.parent is not null)
              select program, method, id from above where parent = id)"""
                    .formatted(CRITERIA);
    private static final String IS_LEAF =
            """
            indicator is null or (program, method, id) not in (
              select program, method, parent from %s c where parent is not null)"""
                    .formatted(CRITERIA);

    @Override
    public List<Table> tables() {
        return List.of(programs(), stages(), methods(), criteria(), editions(), announcements(), groups());
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
                .optional("aggregation", Cell.word(Aggregation.class))
                .optional("imputation", Cell.word(Imputation.class))
                .cited();
    }

    private static Table criteria() {
        return ofProgram("criteria", "criterion")
                .key("method", Cell.SLUG)
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .optional("parent", Cell.SLUG)
                .optional("indicator", Cell.SLUG)
                .optional("weight", Cell.matching(Criterion.WEIGHT, "must be a decimal or a fraction such as 1/6"))
                .optional("normalisation", Cell.word(Normalisation.class))
                .optional("best", Cell.NUMBER)
                .optional("worst", Cell.NUMBER)
                .optional("transform", Cell.word(Transform.class))
                .optional("aggregation", Cell.word(Aggregation.class))
                .optional("imputation", Cell.word(Imputation.class))
                .optional("note", Cell.NOTE)
                .cited()
                .reference(List.of("program", "method"), "method", List.of("program", "id"))
                .reference(List.of("program", "method", "parent"), "criterion", List.of("program", "method", "id"))
                .reference("indicator", "indicator")
                .check("parent", IS_NO_CYCLE, "the criterion is above itself")
                .check("indicator", IS_LEAF, "other criteria are below it, so it has no indicator")
                .check(
                        "indicator",
                        "indicator is not null or num_nonnulls(normalisation, best, worst, transform) = 0",
                        "normalisation, best, worst and transform need one")
                .check(
                        "aggregation",
                        "indicator is null or num_nonnulls(aggregation, imputation) = 0",
                        "aggregation and imputation are of what is below, but an indicator has nothing below it")
                .check(
                        "best",
                        "normalisation is distinct from 'goalposts' or num_nulls(best, worst) = 0",
                        "goalposts need best and worst")
                .check("worst", "best is null or worst is null or best <> worst", "must differ from best")
                .check(
                        "transform",
                        "transform is null or coalesce(least(best, worst), 1) > 0",
                        "goalposts must be greater than 0 for log");
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

    private static Table groups() {
        return ofProgram("edition-groups", "edition_group")
                .key("year", Cell.YEAR)
                .key("city", Cell.SLUG)
                .required("name", Cell.TEXT)
                .reference(List.of("program", "year"), "edition", List.of("program", "year"))
                .reference("city", "city");
    }

    private static Table ofProgram(String resource, String name) {
        return new Table(resource, name).key("program", Cell.SLUG).reference("program", "program");
    }
}
