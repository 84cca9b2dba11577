package org.cityrankings.exchange;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a data package are: a directory, a zip, the program itself, or one file that is all of it. */
@FunctionalInterface
interface Contents extends AutoCloseable {
    /** The file, or null where there is none. */
    InputStream open(String path) throws IOException;

    @Override
    default void close() throws IOException {}
}
