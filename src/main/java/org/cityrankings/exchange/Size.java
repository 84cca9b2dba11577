package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * How much a data package holds, found by reading all of it once before anything is done with it, which is also what
 * shows a file that is missing, damaged, or far longer than its zip.
 *
 * @param lines of all files, as many as rows and some more
 * @param readable the files that can be read to their end
 */
record Size(long lines, Set<String> readable) {
    private static final int BUFFER = 1 << 16;

    static Size of(DataPackage files, long longest, Flaws flaws) {
        long lines = 0;
        long bytes = 0;
        Set<String> readable = new HashSet<>();
        byte[] buffer = new byte[BUFFER];
        for (String file : files.files.values()) {
            try (InputStream content = files.open(file)) {
                if (content == null) {
                    flaws.add(Flaw.of(file, "there is no such file"));
                    continue;
                }
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    bytes += read;
                    if (bytes > longest) {
                        throw new PackageRefused(
                                Flaw.of(file, "the files have more than %d bytes in all".formatted(longest)));
                    }
                    lines += lines(buffer, read);
                }
                readable.add(file);
            } catch (IOException unreadable) {
                flaws.add(Flaw.of(file, unreadable));
            }
        }
        return new Size(lines, readable);
    }

    private static long lines(byte[] buffer, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
