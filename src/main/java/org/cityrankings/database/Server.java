package org.cityrankings.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server that the service can be given, and whether it will do. */
public record Server(String jdbcUrl, String user, String password) {
    private static final int OLDEST = 15;
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_AUTHORIZED = "28000";
    private static final String NO_DATABASE = "3D000";

    /** Connects once, so that what is wrong is said in one sentence before anything else starts. */
    public void check() throws DatabaseUnusable {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnusable("The PostgreSQL at %s is version %d; City Rankings needs %d or newer."
                        .formatted(address(), version, OLDEST));
            }
        } catch (SQLException refused) {
            throw new DatabaseUnusable(sentence(refused), refused);
        }
    }

    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, login);
    }

    private String sentence(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return switch (state) {
            case WRONG_PASSWORD, NOT_AUTHORIZED ->
                "The PostgreSQL at %s refuses the user '%s' with this password.".formatted(address(), user);
            case NO_DATABASE -> "The PostgreSQL at %s has no such database.".formatted(address());
            default -> "The PostgreSQL at %s cannot be reached: %s".formatted(address(), reason(refused));
        };
    }

    /** The driver's first line, unless it is about the address, which it would repeat with all that is secret in it. */
    private String reason(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains(jdbcUrl)
                ? "that is no address such as jdbc:postgresql://host/database."
                : message.lines().findFirst().orElse("");
    }

    /** Without what may hold a password. */
    private String address() {
        return jdbcUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }
}
