package org.cityrankings.city;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class CountryQueries {
    private static final Listing<CountryItem> COUNTRIES = new Listing<>(
                    CountryItem.class,
                    """
                    code, name, (select count(*) from city where country = code) as cities,
                    (select count(*) from award a join city c on c.id = a.city where c.country = code) as awards""",
                    "(select * from country where exists (select from city where country = code)) country")
            .key("code", String.class)
            .sort("code", "code", String.class)
            .sort("name", "fold(name)", String.class);

    private final SqlQueries sql;

    CountryQueries(SqlQueries sql) {
        this.sql = sql;
    }

    Page<CountryItem> page(String sort, Paging paging) {
        return sql.page(COUNTRIES, new Conditions(), sort, paging);
    }
}
