package org.cityrankings.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class AwardTables implements PackageTables {

    @Override
    public List<Table> tables() {
        return List.of(new Table("awards", "award")
                .key("program", Cell.SLUG)
                .key("year", Cell.YEAR)
                .key("stage", Cell.SLUG)
                .key("city", Cell.SLUG)
                .optional("rank", Cell.integer(1, Integer.MAX_VALUE))
                .optional("score", Cell.NUMBER)
                .optional("rating", Cell.text(50))
                .required("confidence", Cell.word(Confidence.class))
                .optional("note", Cell.NOTE)
                .cited()
                .reference(List.of("program", "year"), "edition", List.of("program", "year"))
                .reference(List.of("program", "stage"), "stage", List.of("program", "id"))
                .reference("city", "city"));
    }
}
