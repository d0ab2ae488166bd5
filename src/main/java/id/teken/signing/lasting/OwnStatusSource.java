package id.teken.signing.lasting;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import id.teken.signing.OcspResponder;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/** Our own responder for EU DSS, asked in this process. Knows only what our authority issued. */
final class OwnStatusSource implements OCSPSource {

    private static final long serialVersionUID = 1L;

    private final transient OcspResponder responder;
    private final transient X509Certificate root;

    OwnStatusSource(OcspResponder responder, X509Certificate root) {
        this.responder = responder;
        this.root = root;
    }

    /** Null where the certificate is another authority's. */
    @Override
    public OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        if (issuer == null || !issuer.getCertificate().equals(root)) {
            return null;
        }
        BasicOCSPResp answer = responder.about(certificate.getCertificate());
        return new OCSPToken(answer, answer.getResponses()[0], certificate, issuer);
    }
}
