package id.teken.signing;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/** Signs with an opened key of our own authority, by ourselves. */
final class KeySession implements Signer.Session {

    private final SigningKey key;
    private final TimeStamps stamps;
    private final Predicate<BigInteger> revoked;

    /** @param revoked whether the certificate with a serial number is no longer good; asked before each signature */
    KeySession(SigningKey key, TimeStamps stamps, Predicate<BigInteger> revoked) {
        this.key = key;
        this.stamps = stamps;
        this.revoked = revoked;
    }

    @Override
    public Signer.Signed sign(Signer.Request request) {
        if (revoked.test(key.certificate().getSerialNumber())) {
            throw Refusal.invalid(List.of(new Problem("passphrase", "key.revokedMeanwhile")));
        }
        byte[] signed = PadesSignature.sign(request.pdf(), request.field(), key, stamps, request.signer(), request.at(), request.zone());
        return new Signer.Signed(signed, request.field(), key.fingerprint());
    }

    @Override
    public void close() {
        key.close();
    }
}
