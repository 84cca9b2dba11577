package org.cityrankings.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class OrganizationTables implements PackageTables {

    @Override
    public List<Table> tables() {
        return List.of(new Table("organizations", "organization")
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .optional("native_name", Cell.TEXT)
                .required("kind", Cell.word(OrganizationKind.class))
                .optional("country", Cell.COUNTRY)
                .optional("seat", Cell.TEXT)
                .optional("founded", Cell.PARTIAL_DATE)
                .optional("note", Cell.NOTE)
                .cited());
    }
}
