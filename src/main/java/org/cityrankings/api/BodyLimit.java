package org.cityrankings.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds bodies to their limit, also those that do not say how long they are, and to UTF-8, which parsers bend. */
public class BodyLimit {
    public static final int BYTES = 2 * 1024 * 1024;
    /** What is sent here goes to disk as it comes, and has a limit of its own. */
    private static final String STREAMED = "/v1/imports";

    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        if (applies(request.getUriInfo().getPath())) {
            request.setEntityStream(new Checked(request.getEntityStream()));
        }
    }

    public static boolean applies(String path) {
        return !STREAMED.equals(path);
    }

    /** The body goes on beyond the limit. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The body is not text. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Reads all when something is read, which is after it is known who may send a body at all. */
    private static final class Checked extends InputStream {
        private final InputStream body;
        private InputStream checked;

        private Checked(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return checked().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked().read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        private InputStream checked() throws IOException {
            if (checked == null) {
                byte[] bytes = body.readNBytes(BYTES + 1);
                if (bytes.length > BYTES) {
                    throw new Exceeded();
                }
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                } catch (CharacterCodingException malformed) {
                    throw new NotUtf8();
                }
                checked = new ByteArrayInputStream(bytes);
            }
            return checked;
        }
    }
}
