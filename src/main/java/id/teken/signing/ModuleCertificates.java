package id.teken.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was made in hardware modules, so that it can be revoked and nobody signs with another's. */
@Service
class ModuleCertificates {

    private final ModuleCertificateRepository certificates;
    private final Clock clock;

    ModuleCertificates(ModuleCertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Transactional
    public void made(UUID officialId, X509Certificate certificate) {
        certificates.save(new ModuleCertificate(officialId, certificate, clock.instant()));
    }

    /** Whether this installation certified the key for this official. */
    @Transactional(readOnly = true)
    public boolean isOf(UUID officialId, X509Certificate certificate) {
        return certificates.existsByOfficialIdAndSerial(officialId, certificate.getSerialNumber().toString());
    }
}
