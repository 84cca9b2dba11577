package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** Keeps a body on disk, not in memory, in a file without a name, of which nothing is left when the program is killed. */
final class ReceivedFile {
    private static final int BUFFER = 1 << 16;

    private ReceivedFile() {}

    static FileChannel of(InputStream body, long longest) throws IOException {
        FileChannel channel = FileChannel.open(
                Files.createTempFile("city-rankings-import", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE); // which Unix does when it is opened
        try {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (channel.position() + read > longest) {
                    throw new Failure(
                            ProblemType.TOO_LARGE, "What is imported can have %d bytes at most.".formatted(longest));
                }
                for (ByteBuffer part = ByteBuffer.wrap(buffer, 0, read); part.hasRemaining(); ) {
                    channel.write(part);
                }
            }
            return channel;
        } catch (IOException | Failure broken) {
            channel.close();
            throw broken;
        }
    }
}
