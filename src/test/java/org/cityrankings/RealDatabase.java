package org.cityrankings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.cityrankings.database.DatabaseUnusable;
import org.cityrankings.database.EmbeddedPostgres;

/** Gives the tests a PostgreSQL of their own, fresh for each run. */
public class RealDatabase implements QuarkusTestResourceLifecycleManager {
    /** The admin key that the service under test is configured with. */
    public static final String ADMIN_KEY = "test-key-0123456789abcdef0123456789abcdef0123456789";

    private Path home;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("city-rankings-test");
            postgres = EmbeddedPostgres.start(home);
        } catch (IOException | DatabaseUnusable unusable) {
            throw new IllegalStateException(unusable);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.server().jdbcUrl(),
                "quarkus.datasource.username", postgres.server().user(),
                "quarkus.datasource.password", postgres.server().password(),
                "city-rankings.import-limit", "50000000",
                "city-rankings.admin-key", ADMIN_KEY);
    }

    @Override
    public void stop() {
        try {
            postgres.close();
            delete(home);
        } catch (IOException | DatabaseUnusable unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Deletes a directory with all that is in it. */
    public static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException locked) {
                    throw new UncheckedIOException(locked);
                }
            });
        }
    }
}
