package org.cityrankings.exchange;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cityrankings.api.Sha256;
import org.cityrankings.exchange.Descriptor.License;
import org.cityrankings.exchange.Descriptor.Origin;
import org.cityrankings.exchange.Descriptor.Resource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The whole record as one data package of the form that is loaded. The same data gives the same bytes, on any server and
 * at any time: its version is made of what is in it, and no entry has a time of its own.
 */
@ApplicationScoped
class Export {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;
    private static final int VERSION_BYTES = 8;
    private static final List<Origin> ORIGINS =
            List.of(new Origin("GeoNames, for positions that are marked so", "https://www.geonames.org/"));

    private final Map<String, Table> tables;
    private final ExportQueries queries;
    private final ObjectWriter json;
    private final List<License> licences;

    Export(
            Tables tables,
            ExportQueries queries,
            ObjectMapper json,
            @ConfigProperty(name = "city-rankings.licences") List<String> licences) {
        this.tables = tables.byName();
        this.queries = queries;
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        this.json = json.writer(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        this.licences = licences.stream().map(License::new).toList();
    }

    /** Writes the zip; the descriptor comes last, because it has the checksums of the files. */
    void write(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        List<Resource> resources = new ArrayList<>();
        MessageDigest all = Sha256.digest();
        for (Table table : tables.values()) {
            Resource resource = file(table, zip);
            resources.add(resource);
            all.update(resource.hash().getBytes(StandardCharsets.UTF_8));
        }
        String version = HexFormat.of().formatHex(all.digest(), 0, VERSION_BYTES);
        begin(zip, DataPackage.DESCRIPTOR);
        zip.write(json.writeValueAsBytes(new Descriptor(
                "tabular-data-package",
                "city-rankings",
                "City Rankings: which cities were recognised or ranked, by whom, and who says so",
                version,
                resources,
                licences,
                ORIGINS)));
        zip.closeEntry();
        zip.finish();
    }

    private Resource file(Table table, ZipOutputStream zip) throws IOException {
        begin(zip, table.path());
        Counted counted = new Counted(zip);
        DigestOutputStream hashed = new DigestOutputStream(counted, Sha256.digest());
        OutputStream file = new BufferedOutputStream(hashed, BUFFER);
        queries.copy(table, file);
        file.flush();
        zip.closeEntry();
        String hash =
                "sha256:" + HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        return Resource.of(table, counted.bytes(), hash, tables);
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
