package org.cityrankings.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip that is read where it lies: nothing is unpacked to disk, so that no name in it can lead anywhere. */
final class Archive implements Contents {
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int OFFSET_AT = 16;
    /** A package has some twenty files; a list of millions would fill the memory before one of them is read. */
    private static final int LONGEST_LIST = 1 << 20;

    private final FileChannel channel;
    private final ZipFile zip;

    private Archive(FileChannel channel, ZipFile zip) {
        this.channel = channel;
        this.zip = zip;
    }

    static Archive of(FileChannel channel, String name) throws IOException {
        String reason;
        try {
            if (listBytes(channel) <= LONGEST_LIST) {
                return new Archive(
                        channel,
                        ZipFile.builder().setSeekableByteChannel(channel).get());
            }
            reason = "it has more entries than any data package";
        } catch (IOException unreadable) {
            reason = unreadable.getMessage();
        }
        channel.close();
        throw new PackageRefused(Flaw.of(name, "is no zip that can be read: " + reason));
    }

    static boolean isZip(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(4);
        channel.read(start, 0);
        return start.position() == 4 && start.get(0) == 'P' && start.get(1) == 'K';
    }

    /** How long the list of the entries is: from where the end of the file says that it begins up to that end. */
    private static long listBytes(FileChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), LOCATOR_BYTES + END_BYTES + LONGEST_COMMENT);
        long start = channel.size() - length;
        ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (end.hasRemaining() && channel.read(end, start + end.position()) >= 0) {}
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (end.getInt(at) == END_SIGNATURE) {
                if (at >= LOCATOR_BYTES && end.getInt(at - LOCATOR_BYTES) == LOCATOR_SIGNATURE) {
                    throw new IOException("it is a zip of more than 4 GiB");
                }
                return start + at - Integer.toUnsignedLong(end.getInt(at + OFFSET_AT));
            }
        }
        throw new IOException("the end of the zip is missing");
    }

    /** The paths of all files. */
    List<String> paths() {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipArchiveEntry found = null;
        for (ZipArchiveEntry entry : zip.getEntries(path)) {
            if (found != null) {
                throw new IOException("the zip has it twice");
            }
            found = entry;
        }
        if (found == null) {
            return null;
        }
        if (!zip.canReadEntryData(found)) {
            throw new IOException("it is encrypted, or packed in a way that is not read here");
        }
        return new Verified(zip.getInputStream(found), found.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
        channel.close();
    }

    /** Fails at the end if the bytes are not those that were packed. */
    private static final class Verified extends FilterInputStream {
        private final CheckedInputStream counted;
        private final long expected;

        private Verified(InputStream unpacked, long expected) {
            super(new CheckedInputStream(unpacked, new CRC32()));
            counted = (CheckedInputStream) in;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return verified(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return verified(super.read(buffer, offset, length));
        }

        private int verified(int read) throws IOException {
            if (read < 0 && counted.getChecksum().getValue() != expected) {
                throw new IOException("its bytes do not have their checksum");
            }
            return read;
        }
    }
}
