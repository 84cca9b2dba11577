package org.cityrankings.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityrankings.exchange.Cell;
import org.cityrankings.exchange.PackageTables;
import org.cityrankings.exchange.Table;

@ApplicationScoped
class CityTables implements PackageTables {

    @Override
    public List<Table> tables() {
        return List.of(cities(), names(), populations(), events(), ties(), memberships());
    }

    private static Table cities() {
        return new Table("cities", "city")
                .key("id", Cell.SLUG)
                .required("name", Cell.TEXT)
                .required("kind", Cell.word(CityKind.class))
                .required("country", Cell.COUNTRY)
                .optional("admin_area", Cell.TEXT)
                .optional("latitude", Cell.number(-90, 90))
                .optional("longitude", Cell.number(-180, 180))
                .optional("position_basis", Cell.word(PositionBasis.class))
                .optional("geonames_id", Cell.integer(1, Long.MAX_VALUE))
                .optional("note", Cell.NOTE)
                .cited()
                .check(
                        "latitude",
                        "num_nulls(latitude, longitude, position_basis) in (0, 3)",
                        "latitude, longitude and position_basis go together");
    }

    private static Table names() {
        return ofCity("city-names", "city_name")
                .key("name", Cell.TEXT)
                .optional("language", Cell.LANGUAGE)
                .key("kind", Cell.word(NameKind.class))
                .optional("valid_from", Cell.PARTIAL_DATE)
                .optional("valid_to", Cell.PARTIAL_DATE)
                .cited();
    }

    private static Table populations() {
        return ofCity("city-populations", "city_population")
                .required("population", Cell.integer(0, Long.MAX_VALUE))
                .key("year", Cell.YEAR)
                .cited();
    }

    private static Table events() {
        return ofCity("city-events", "city_event")
                .key("kind", Cell.word(EventKind.class))
                .key("on", Cell.PARTIAL_DATE)
                .optional("successor_city", Cell.SLUG)
                .optionalKey("successor_name", Cell.TEXT)
                .optional("successor_country", Cell.COUNTRY)
                .optional("legal_basis", Cell.text(1000))
                .optional("note", Cell.NOTE)
                .cited()
                .reference("successor_city", "city")
                .check("successor_city", "successor_city is distinct from city", "no city succeeds itself");
    }

    private static Table ties() {
        return ofCity("ties", "tie")
                .optional("partner_city", Cell.SLUG)
                .key("partner_name", Cell.TEXT)
                .required("partner_country", Cell.COUNTRY)
                .key("kind", Cell.word(TieKind.class))
                .optional("since", Cell.PARTIAL_DATE)
                .optional("note", Cell.NOTE)
                .cited()
                .reference("partner_city", "city")
                .check("partner_name", "partner_name not in ('.', '..')", "is no name")
                .check("partner_city", "partner_city is distinct from city", "no city is its own partner");
    }

    private static Table memberships() {
        return ofCity("memberships", "membership")
                .key("organization", Cell.SLUG)
                .key("kind", Cell.word(MembershipKind.class))
                .optional("since", Cell.PARTIAL_DATE)
                .optional("until", Cell.PARTIAL_DATE)
                .optional("note", Cell.NOTE)
                .cited()
                .reference("organization", "organization");
    }

    private static Table ofCity(String resource, String name) {
        return new Table(resource, name).key("city", Cell.SLUG).reference("city", "city");
    }
}
