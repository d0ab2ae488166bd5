package id.teken.signing.verification;

import java.util.Optional;

/** Who knows what was issued. */
public interface Register {

    /** @param hash SHA-256 in lower-case hex of a file, in whichever state */
    Optional<Issued> byHash(String hash);

    /** @param token the end of a printed verification address */
    Optional<Issued> byToken(String token);
}
