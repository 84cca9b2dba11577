package org.cityrankings.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A tabular data package: a directory or zip with a datapackage.json that names the files of its tables. */
final class DataPackage implements AutoCloseable {
    static final String DESCRIPTOR = "datapackage.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    final String location;
    final String name;
    final String version;
    /** The paths of the files by the names of the resources. */
    final Map<String, String> files = new LinkedHashMap<>();

    private final Contents contents;

    /** Where the files are. */
    interface Contents extends AutoCloseable {
        /** The file, or null where there is none. */
        InputStream open(String path) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private DataPackage(String location, Contents contents) throws IOException {
        this.location = location;
        this.contents = contents;
        JsonNode descriptor = descriptor();
        name = descriptor.path("name").asText("unnamed");
        version = descriptor.path("version").asText("");
        List<Flaw> flaws = new ArrayList<>();
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            if (!path.matches("[\\w.-]+(/[\\w.-]+)*") || path.contains("..")) {
                flaws.add(new Flaw(
                        DESCRIPTOR, 0, "", "the path '%s' is not that of a file of the package".formatted(path)));
            }
            if (files.put(resource.path("name").asText(), path) != null) {
                flaws.add(new Flaw(
                        DESCRIPTOR,
                        0,
                        "",
                        "two resources are called " + resource.path("name").asText()));
            }
        }
        if (files.isEmpty()) {
            flaws.add(new Flaw(DESCRIPTOR, 0, "", "there are no resources"));
        }
        if (!flaws.isEmpty()) {
            throw new PackageRefused(location, flaws);
        }
    }

    static DataPackage example() throws IOException {
        return new DataPackage("example", path -> DataPackage.class.getResourceAsStream("/data/" + path));
    }

    static DataPackage at(String location) throws IOException {
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            return new DataPackage(location, file -> {
                Path found = path.resolve(file);
                return Files.isRegularFile(found) ? Files.newInputStream(found) : null;
            });
        }
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(location);
        }
        Zip zip = new Zip(new ZipFile(path.toFile()));
        try {
            return new DataPackage(location, zip);
        } catch (IOException | PackageRefused refused) {
            zip.close();
            throw refused;
        }
    }

    InputStream open(String path) throws IOException {
        return contents.open(path);
    }

    private JsonNode descriptor() throws IOException {
        try (InputStream descriptor = contents.open(DESCRIPTOR)) {
            if (descriptor == null) {
                throw new PackageRefused(location, List.of(new Flaw(DESCRIPTOR, 0, "", "there is no such file")));
            }
            return JSON.readTree(descriptor);
        } catch (JacksonException unreadable) {
            throw new PackageRefused(
                    location,
                    List.of(new Flaw(
                            DESCRIPTOR,
                            unreadable.getLocation() == null
                                    ? 0
                                    : unreadable.getLocation().getLineNr(),
                            "",
                            "is not JSON: " + unreadable.getOriginalMessage())));
        }
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }

    private record Zip(ZipFile file) implements Contents {
        @Override
        public InputStream open(String path) throws IOException {
            ZipEntry entry = file.getEntry(path);
            return entry == null ? null : file.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
