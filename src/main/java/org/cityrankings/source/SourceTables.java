package org.cityrankings.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class SourceTables implements PackageTables {

    @Override
    public List<Table> tables() {
        return List.of(new Table("sources", "source")
                .key("id", Cell.SLUG)
                .optional("url", Cell.URL)
                .optional("publisher", Cell.TEXT)
                .optional("title", Cell.text(1000))
                .optional("language", Cell.LANGUAGE)
                .optional("published_on", Cell.PARTIAL_DATE));
    }
}
