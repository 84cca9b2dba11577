package org.cityrankings.exchange;

import java.io.IOException;

/** Opens what is to be imported, when its turn has come. */
@FunctionalInterface
interface Opening {
    DataPackage open() throws IOException;
}
