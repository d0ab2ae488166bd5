package id.teken.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The decision tables without the rest of the product. */
public final class DecisionsForTests {

    private DecisionsForTests() {
    }

    public static Decisions all() {
        try {
            return new Decisions();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
