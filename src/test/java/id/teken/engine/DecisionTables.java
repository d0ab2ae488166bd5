package id.teken.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The decision tables for tests without an application. */
public final class DecisionTables {

    private DecisionTables() {
    }

    public static Decisions all() {
        try {
            return new Decisions();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
