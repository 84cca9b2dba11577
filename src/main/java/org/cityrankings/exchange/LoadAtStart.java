package org.cityrankings.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cityrankings.api.StartRefused;
import org.cityrankings.exchange.ImportRequest.Occasion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads what the configuration names before the service takes its first request. */
@ApplicationScoped
class LoadAtStart {
    private static final String EXAMPLE = "example";
    private static final String NONE = "none";

    private final String data;
    private final Imports imports;
    private final ImportQueries queries;

    LoadAtStart(@ConfigProperty(name = "city-rankings.data") String data, Imports imports, ImportQueries queries) {
        this.data = data;
        this.imports = imports;
        this.queries = queries;
    }

    void load(@Observes StartupEvent start) throws SQLException, IOException {
        queries.failInterrupted();
        if (data.equals(EXAMPLE)) {
            if (queries.isRecordEmpty()) {
                load(Occasion.INTO_EMPTY_RECORD, DataPackage::example);
            }
        } else if (!data.equals(NONE)) {
            Path path = Path.of(data);
            if (!Files.exists(path)) {
                throw new StartRefused("The data package %s is neither a directory nor a zip file.".formatted(data));
            }
            if (!wasLoaded(path)) {
                load(Occasion.UNLESS_LOADED_BEFORE, () -> DataPackage.at(path));
            }
        }
    }

    private boolean wasLoaded(Path path) throws IOException {
        try (DataPackage files = DataPackage.at(path)) {
            return queries.wasLoaded(files);
        } catch (PackageRefused refused) {
            return false; // the import tells why
        }
    }

    private void load(Occasion occasion, Opening opening) throws SQLException {
        ImportJob done = imports.run(
                new ImportRequest("import", data, Mode.UPSERT, false, occasion), opening, (phase, rows, all) -> {});
        if (!done.succeeded()) {
            throw new StartRefused(
                    "The data package %s was not loaded and nothing was changed; %s".formatted(data, done.reason()));
        }
    }
}
