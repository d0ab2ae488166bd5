package id.teken.signing;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The officials' keys lie in our database, each under its owner's passphrase. */
@Component
class Pkcs12Signer implements Signer {

    private final SigningKeys keys;
    private final TimeStamps stamps;
    private final Revocations revocations;

    Pkcs12Signer(SigningKeys keys, TimeStamps stamps, Revocations revocations) {
        this.keys = keys;
        this.stamps = stamps;
        this.revocations = revocations;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.PKCS12;
    }

    @Override
    public boolean isReady(UUID officialId) {
        return keys.validUntil(officialId).isPresent();
    }

    @Override
    public void enrol(UUID officialId, CertificateSubject subject, char[] passphrase) {
        keys.enrol(officialId, subject, passphrase);
    }

    @Override
    public Session open(UUID officialId, char[] passphrase) {
        return new KeySession(keys.open(officialId, passphrase), stamps, revocations::isRevoked);
    }
}
