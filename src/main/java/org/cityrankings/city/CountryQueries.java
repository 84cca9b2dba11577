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
                    code, name, cities, coalesce(awards, 0) as awards""",
                    """
                    country
                    join (select country, count(*) as cities from city group by country) held on held.country = code
                    left join (select c.country, count(*) as awards from award a join city c on c.id = a.city
                      group by c.country) awarded on awarded.country = code""")
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
