package id.teken.portal.verification;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody wants to send. */
@FunctionalInterface
public interface Sent {

    /**
     * Begins to read.
     *
     * @return its bytes, none where nothing is sent
     */
    InputStream open() throws IOException;
}
