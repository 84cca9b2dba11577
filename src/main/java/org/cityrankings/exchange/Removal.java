package org.cityrankings.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Takes rows out of the record that a package no longer has, unless something that stays refers to them. */
final class Removal {
    private final Sql sql;
    private final Merge merge;
    /** The tables that the package has a file of. */
    private final List<Table> replaced;

    Removal(Sql sql, Merge merge, Collection<Table> replaced) {
        this.sql = sql;
        this.merge = merge;
        this.replaced = List.copyOf(replaced);
    }

    /** Finds the rows, of which none is touched before it is known that all can go. */
    long find(Table table) throws SQLException {
        sql.execute(
                "create temp table %s on commit drop as select %s from %s t where not exists (select from %s s where %s)"
                        .formatted(
                                gone(table),
                                Columns.list("t.", table.key),
                                table.name,
                                table.staging(),
                                Merge.sameKey(table)));
        long[] count = new long[1];
        sql.each("select count(*) from " + gone(table), row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** What refers to rows that would go, in any table, those of the package included. */
    void refuse(Table table, String file, Collection<Table> all, Flaws flaws) throws SQLException {
        for (Table from : all) {
            for (Table.Reference reference : from.references) {
                if (reference.table().equals(table.name)) {
                    refuse(
                            table,
                            file,
                            from,
                            "(%s) = (%s)"
                                    .formatted(
                                            Columns.list("r.", reference.columns()),
                                            Columns.list("g.", reference.targets())),
                            flaws);
                }
            }
            if (table.name.equals(Table.SOURCE) && from.columns.containsKey(Table.SOURCES)) {
                refuse(table, file, from, "r.sources @> array[g.id]", flaws);
            }
        }
    }

    private void refuse(Table table, String file, Table from, String refers, Flaws flaws) throws SQLException {
        String stays = replaced.contains(from)
                ? " and not exists (select from %s s where %s)"
                        .formatted(gone(from), Merge.sameKey(from).replace("t.", "r."))
                : "";
        sql.each(
                "select distinct concat_ws('/', %s), concat_ws('/', %s) from %s g join %s r on %s%s order by 1, 2"
                        .formatted(
                                Columns.list("g.", table.key),
                                Columns.list("r.", from.key),
                                gone(table),
                                from.name,
                                refers,
                                stays),
                row -> flaws.add(Flaw.of(
                        file,
                        "'%s' is no longer there, but %s '%s' refers to it"
                                .formatted(row.getString(1), from.name.replace('_', ' '), row.getString(2)))));
    }

    /** The tables in the order in which their rows can go: what refers first, then what is referred to. */
    List<Table> order() {
        List<Table> order = new ArrayList<>(replaced);
        Collections.reverse(order);
        return order;
    }

    void remove(Table table) throws SQLException {
        String among = "join %s s on %s".formatted(gone(table), Merge.sameKey(table));
        merge.keep(table, among);
        sql.execute("delete from %s t using %s s where %s".formatted(table.name, gone(table), Merge.sameKey(table)));
    }

    private static String gone(Table table) {
        return "gone_" + table.name;
    }
}
