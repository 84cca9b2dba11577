package org.cityrankings.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.cityrankings.api.StartRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads what the configuration names before the service takes its first request. */
@ApplicationScoped
class LoadAtStart {
    private static final String EXAMPLE = "example";
    private static final String NONE = "none";

    private final String data;
    private final boolean importing;
    private final Loader loader;

    LoadAtStart(
            @ConfigProperty(name = "city-rankings.data") String data,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving,
            Loader loader) {
        this.data = data;
        this.importing = !serving;
        this.loader = loader;
    }

    void load(@Observes StartupEvent start) throws SQLException {
        try {
            if (data.equals(EXAMPLE)) {
                loader.loadExample();
            } else if (!data.equals(NONE)) {
                if (importing) {
                    loader.load(data);
                } else {
                    loader.loadOnce(data);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new StartRefused("The data package %s is neither a directory nor a zip file.".formatted(data));
        } catch (IOException unreadable) {
            throw new StartRefused("The data package %s cannot be read: %s.".formatted(data, unreadable.getMessage()));
        }
    }
}
