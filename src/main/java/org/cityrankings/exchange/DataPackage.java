package org.cityrankings.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be imported: a tabular data package, which is a directory or zip with a datapackage.json, or one file. */
final class DataPackage implements AutoCloseable {
    static final String DESCRIPTOR = "datapackage.json";
    private static final int LONGEST_DESCRIPTOR = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    final String name;
    final String version;
    /** The paths of the files by the names of the resources. */
    final Map<String, String> files;

    private final Contents contents;

    private DataPackage(String name, String version, Map<String, String> files, Contents contents) {
        this.name = name;
        this.version = version;
        this.files = files;
        this.contents = contents;
    }

    static DataPackage example() throws IOException {
        return described(path -> DataPackage.class.getResourceAsStream("/data/" + path));
    }

    /** A directory, zip or single file, whose name then tells the table. */
    static DataPackage at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return described(file -> {
                Path found = path.resolve(file);
                return Files.isRegularFile(found) ? Files.newInputStream(found) : null;
            });
        }
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        String name = path.getFileName().toString();
        if (Archive.isZip(channel)) {
            return zip(channel, name);
        }
        return name.endsWith(".csv") ? file(channel, name) : gazetteer(channel, name);
    }

    /** The zip of a data package, or one of GeoNames; closes the channel in the end. */
    static DataPackage zip(FileChannel channel, String name) throws IOException {
        Archive archive = Archive.of(channel, name);
        try {
            List<String> paths = archive.paths();
            Map<String, String> gazetteer = paths.contains(DESCRIPTOR) ? Map.of() : GeoNames.files(archive, paths);
            return gazetteer.isEmpty() ? described(archive) : new DataPackage(name, "", gazetteer, archive);
        } catch (IOException | PackageRefused refused) {
            archive.close();
            throw refused;
        }
    }

    /** A single file, whose name tells the table; closes the channel in the end. */
    static DataPackage file(FileChannel channel, String name) {
        return new DataPackage(name, "", Map.of(resource(name), name), new SingleFile(channel));
    }

    /** A file of GeoNames; closes the channel in the end. */
    static DataPackage gazetteer(FileChannel channel, String name) throws IOException {
        SingleFile contents = new SingleFile(channel);
        Map<String, String> files = GeoNames.files(contents, List.of(name));
        if (files.isEmpty()) {
            channel.close();
            throw new PackageRefused(Flaw.of(
                    name,
                    1,
                    "",
                    "is neither a CSV file by its name nor a file of GeoNames, whose lines have %d or %d cells"
                            .formatted(GeoNames.PLACE_COLUMNS, GeoNames.NAME_COLUMNS)));
        }
        return new DataPackage(name, "", files, contents);
    }

    /** city_names.csv holds city-names. */
    static String resource(String file) {
        return file.replaceFirst("\\.[^.]*$", "").replace('_', '-');
    }

    private static DataPackage described(Contents contents) throws IOException {
        JsonNode descriptor = descriptor(contents);
        Map<String, String> files = new LinkedHashMap<>();
        Flaws flaws = new Flaws();
        JsonNode resources = descriptor.path("resources");
        for (int i = 0; i < resources.size(); i++) {
            String path = resources.get(i).path("path").asText();
            String name = resources.get(i).path("name").asText();
            if (!path.matches("[\\w.-]+(/[\\w.-]+)*") || path.contains("..")) {
                flaws.add(Flaw.inDescriptor(
                        "/resources/%d/path".formatted(i),
                        "the path '%s' is not that of a file of the package".formatted(path)));
            }
            if (files.put(name, path) != null) {
                flaws.add(Flaw.inDescriptor(
                        "/resources/%d/name".formatted(i), "two resources are called '%s'".formatted(name)));
            }
        }
        if (files.isEmpty()) {
            flaws.add(Flaw.inDescriptor("/resources", "there are no resources"));
        }
        if (!flaws.isEmpty()) {
            throw new PackageRefused(flaws.told());
        }
        return new DataPackage(
                descriptor.path("name").asText("unnamed"),
                descriptor.path("version").asText(""),
                files,
                contents);
    }

    private static JsonNode descriptor(Contents contents) throws IOException {
        try (InputStream descriptor = contents.open(DESCRIPTOR)) {
            if (descriptor == null) {
                throw new PackageRefused(Flaw.of(DESCRIPTOR, "there is no such file"));
            }
            byte[] bytes = descriptor.readNBytes(LONGEST_DESCRIPTOR + 1);
            if (bytes.length > LONGEST_DESCRIPTOR) {
                throw new PackageRefused(Flaw.of(DESCRIPTOR, "is too long"));
            }
            return JSON.readTree(bytes);
        } catch (JacksonException unreadable) {
            long line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            throw new PackageRefused(Flaw.of(DESCRIPTOR, line, "", "is not JSON: " + unreadable.getOriginalMessage()));
        }
    }

    /** That a resource is not one of ours, said where it is named. */
    Flaw unknown(String resource, String reason) {
        if (contents instanceof SingleFile) {
            return Flaw.of(name, reason);
        }
        int place = List.copyOf(files.keySet()).indexOf(resource);
        return Flaw.inDescriptor("/resources/%d/name".formatted(place), reason);
    }

    boolean isGazetteer() {
        return files.containsKey(GeoNames.PLACES) || files.containsKey(GeoNames.NAMES);
    }

    InputStream open(String path) throws IOException {
        return contents.open(path);
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }

    /** A file that is read from its start whenever it is opened. */
    private record SingleFile(FileChannel channel) implements Contents {
        @Override
        public InputStream open(String path) throws IOException {
            channel.position(0);
            return new FilterInputStream(Channels.newInputStream(channel)) {
                @Override
                public void close() {} // the channel is read again
            };
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
