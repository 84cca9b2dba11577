import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;

/** Runs a program to its end; one that fails breaks off whatever needed it. */
final class Shell {
    private Shell() {}

    static String run(String... command) throws IOException, InterruptedException {
        // Not a pipe: a server that the program starts would hold it open.
        Path output = Files.createTempFile("city-rankings-crash-", ".out");
        try {
            int code = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException("%s ended with %d: %s".formatted(String.join(" ", command), code, said.strip()));
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
