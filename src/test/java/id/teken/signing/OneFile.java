package id.teken.signing;

import id.teken.agreement.AgreementExamples;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import java.util.Optional;

/** A register that knows one file, with the token that is printed in all examples. */
public record OneFile(Issued issued) implements Register {

    @Override
    public Optional<Issued> byHash(String hash) {
        return issued.hashes().contains(hash) ? Optional.of(issued) : Optional.empty();
    }

    @Override
    public Optional<Issued> byToken(String token) {
        return token.equals(AgreementExamples.TOKEN) ? Optional.of(issued) : Optional.empty();
    }
}
