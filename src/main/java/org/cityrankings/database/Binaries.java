package org.cityrankings.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the programs of PostgreSQL that the build put on the class path. */
final class Binaries {
    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private Binaries() {}

    /** The directory with {@code bin}, unpacked unless an earlier start did; it appears whole or not at all. */
    static Path in(Path home) throws IOException {
        byte[] archive = archive();
        Path target = home.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(target)) {
            Path unfinished = Files.createTempDirectory(home, "unpacking-");
            unpack(new ByteArrayInputStream(archive), unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** Tells one version of the programs from the next. */
    private static String fingerprint(byte[] archive) {
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        return Long.toHexString(checksum.getValue());
    }

    /** Says so before anything is written where the build has left them out. */
    static void require() throws DatabaseUnusable {
        if (Binaries.class.getResource(name()) == null) {
            throw new DatabaseUnusable(
                    "This build brings no PostgreSQL for this platform; set QUARKUS_DATASOURCE_JDBC_URL to use one.");
        }
    }

    private static String name() {
        String arch = System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return "/postgres-%s-%s.txz".formatted(os, arch);
    }

    private static byte[] archive() throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream(name())) {
            return packed.readAllBytes();
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, EXECUTABLE);
                    }
                }
            }
        }
    }
}
