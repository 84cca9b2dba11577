package org.cityrankings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cityrankings.RealDatabase;
import org.cityrankings.database.EmbeddedPostgres;
import org.cityrankings.database.Server;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Folding and trigrams are the same whatever locale a server has, also one that knows no letters but ASCII. */
class FoldingTest {
    private static final List<String> PAIRS = List.of(
            "BÌNH DƯƠNG = binh duong",
            "İSTANBUL = ıstanbul",
            "ТАЛЛИН = таллин",
            "ΑΘΉΝΑΣ = Αθήνας",
            "ԵՐԵՎԱՆ = երեվան",
            "GƏNCƏ = gəncə",
            "臺北市 = 台北市",
            "ＴＯＫＹＯ = Tokyo",
            "STRASSE = Straße",
            "Xi'an = Xian",
            "Washington, D.C. = washington dc",
            "Issy-les-Moulineaux = issy les moulineaux",
            "’s-Hertogenbosch = s hertogenbosch");
    private static final String LIKENESS =
            "select similarity(search_key('Таллин'), search_key('Таллинн')) || ' ' || similarity(search_key('сорт'), search_key('торс'))";

    @Test
    void everyLocaleFoldsAlike() throws Exception {
        Path home = Files.createTempDirectory("folding-test");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            Server server = postgres.server();
            String other = server.jdbcUrl().replaceFirst("/[^/]*$", "/c_locale");
            try (Connection connection = connect(server, server.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create database c_locale template template0 encoding utf8 locale_provider libc lc_collate 'C' lc_ctype 'C'");
            }
            String likeness = check(server, server.jdbcUrl());
            assertEquals(likeness, check(server, other));
            String[] values = likeness.split(" ");
            assertTrue(Double.parseDouble(values[0]) > 0.8 && Double.parseDouble(values[1]) < 0.4, likeness);
        } finally {
            RealDatabase.delete(home);
        }
    }

    private static Connection connect(Server server, String url) throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    private static String check(Server server, String url) throws SQLException {
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = connect(server, url);
                Statement statement = connection.createStatement()) {
            for (String pair : PAIRS) {
                String[] sides = pair.replace("'", "''").split(" = ");
                assertEquals(
                        value(statement, "select fold('%s')".formatted(sides[1])),
                        value(statement, "select fold('%s')".formatted(sides[0])),
                        pair);
            }
            return value(statement, LIKENESS);
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
