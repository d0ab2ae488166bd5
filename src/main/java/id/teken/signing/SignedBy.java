package id.teken.signing;

import java.util.Objects;

/**
 * What a reader sees of a signature.
 *
 * @param position post held when signing
 * @param reason   why it was signed, or null
 */
public record SignedBy(String name, String position, String reason) {

    public SignedBy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(position, "position");
    }
}
