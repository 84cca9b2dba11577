package org.cityrankings.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class IndicatorTables implements PackageTables {
    private static final String IS_CRITERION_OF_ITS_EDITION =
            """
            (program, year, criterion) in (
              select program, year, id
              from (select program, year, method from staging_edition
                  union select program, year, method from edition) e
                join (select program, method, id from staging_criterion
                  union select program, method, id from criterion) c using (program, method))""";

    @Override
    public List<Table> tables() {
        return List.of(indicators(), observations(), scores());
    }

    private static Table indicators() {
        return new Table("indicators", "indicator")
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .optional("unit", Cell.text(100))
                .optional("direction", Cell.word(Direction.class))
                .optional("note", Cell.NOTE)
                .cited();
    }

    private static Table observations() {
        return new Table("observations", "observation")
                .key("city", Cell.SLUG)
                .key("indicator", Cell.SLUG)
                .key("year", Cell.YEAR)
                .blankKey("program", Cell.SLUG)
                .required("value", Cell.NUMBER)
                .optional("flag", Cell.word(Flag.class))
                .optional("note", Cell.NOTE)
                .cited()
                .reference("city", "city")
                .reference("indicator", "indicator")
                .reference(List.of("program", "year"), "edition", List.of("program", "year"));
    }

    private static Table scores() {
        return new Table("scores", "score")
                .key("program", Cell.SLUG)
                .key("year", Cell.YEAR)
                .key("criterion", Cell.SLUG)
                .key("city", Cell.SLUG)
                .optional("score", Cell.NUMBER)
                .optional("rank", Cell.integer(1, Integer.MAX_VALUE))
                .optional("note", Cell.NOTE)
                .cited()
                .reference(List.of("program", "year"), "edition", List.of("program", "year"))
                .reference("city", "city")
                .check("criterion", IS_CRITERION_OF_ITS_EDITION, "is no criterion of the method of the edition")
                .check("score", "num_nonnulls(score, rank) > 0", "score or rank must be given");
    }
}
