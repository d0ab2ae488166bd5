package id.teken.signing;

import id.teken.values.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The officials' keys are in a hardware module, each in a slot of its own under its owner's PIN. */
@Component
@ConditionalOnProperty("teken.signing.module.library")
class Pkcs11Signer implements Signer {

    private final HardwareModule module;
    private final SigningIdentities identities;
    private final TimeStamps stamps;
    private final ModuleCertificates certificates;
    private final Revocations revocations;

    /** @param library of the module's maker, a file that this process can load */
    Pkcs11Signer(@Value("${teken.signing.module.library}") Path library, CertificateAuthority authority,
            SigningIdentities identities, TimeStamps stamps, ModuleCertificates certificates, Revocations revocations) {
        this.module = new HardwareModule(library, authority);
        this.identities = identities;
        this.stamps = stamps;
        this.certificates = certificates;
        this.revocations = revocations;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.PKCS11;
    }

    @Override
    public boolean isReady(UUID officialId) {
        return identities.slot(officialId).isPresent();
    }

    @Override
    public void enrol(UUID officialId, CertificateSubject subject, char[] passphrase) {
        try (HardwareModule.Slot slot = module.open(slot(officialId), passphrase)) {
            certificates.made(officialId, module.enrol(slot, subject));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public Session open(UUID officialId, char[] passphrase) {
        try {
            HardwareModule.Slot slot = module.open(slot(officialId), passphrase);
            try {
                SigningKey key = module.key(slot);
                if (!certificates.isOf(officialId, key.certificate())) {
                    throw Refusal.conflict("module.slot.other");
                }
                KeySession signing = new KeySession(key, stamps, revocations::isRevoked);
                return new SlotSession(signing, slot);
            } catch (RuntimeException failure) {
                slot.close();
                throw failure;
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private long slot(UUID officialId) {
        return identities.slot(officialId).orElseThrow(() -> Refusal.invalid("module.slot.missing"));
    }

    /** Locks the slot with the key. */
    private record SlotSession(KeySession signing, HardwareModule.Slot slot) implements Session {
        @Override
        public Signed sign(Request request) {
            return signing.sign(request);
        }

        @Override
        public void close() {
            signing.close();
            slot.close();
        }
    }
}
