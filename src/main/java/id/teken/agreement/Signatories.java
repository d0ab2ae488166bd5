package id.teken.agreement;

import id.teken.agreement.SigningRoute.Who;
import java.util.List;

/**
 * Who signs a file.
 *
 * @param second    null for the agreement of a head of government
 * @param witnesses in the order of signing, after the parties
 */
record Signatories(Party first, Party second, List<Called> witnesses) {

    Signatories {
        witnesses = List.copyOf(witnesses);
    }

    /** A witness, by post and person. */
    record Called(Who post, Party party) {
    }
}
