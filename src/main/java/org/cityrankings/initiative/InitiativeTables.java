package org.cityrankings.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class InitiativeTables implements PackageTables {

    @Override
    public List<Table> tables() {
        Table initiatives = new Table("initiatives", "initiative")
                .key("id", Cell.SLUG)
                .required("city", Cell.SLUG)
                .required("name", Cell.TEXT)
                .optional("started_on", Cell.PARTIAL_DATE)
                .optional("note", Cell.NOTE)
                .cited()
                .reference("city", "city");
        Table partners = new Table("partners", "partner")
                .key("initiative", Cell.SLUG)
                .key("organization", Cell.SLUG)
                .required("role", Cell.word(PartnerRole.class))
                .cited()
                .reference("initiative", "initiative")
                .reference("organization", "organization");
        return List.of(initiatives, partners);
    }
}
