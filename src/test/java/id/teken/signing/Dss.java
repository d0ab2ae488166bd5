package id.teken.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Another's judgement of our signatures: the European Commission's DSS with its default policy, trusting one root. */
final class Dss {

    private Dss() {
    }

    /** In the order in which they were made. */
    static List<Verdict> verdicts(byte[] pdf, CertificateAuthority authority, Map<BigInteger, Instant> revoked) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        byte[] revocations = authority.revocationList(revoked, BigInteger.ONE, Duration.ofDays(1));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(revocations)));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        Reports reports = validator.validateDocument();
        SimpleReport simple = reports.getSimpleReport();
        return reports.getDiagnosticData().getSignatures().stream().map(signature -> verdict(simple, signature)).toList();
    }

    private static Verdict verdict(SimpleReport report, SignatureWrapper signature) {
        String id = signature.getId();
        return new Verdict(
                signature.getFirstFieldName(),
                String.valueOf(report.getIndication(id)),
                String.valueOf(report.getSignatureFormat(id)),
                report.getSignedBy(id),
                signature.getClaimedSigningTime().toInstant(),
                !signature.getPdfUndefinedChanges().isEmpty());
    }

    record Verdict(String field, String indication, String format, String signedBy, Instant claimedAt, boolean undefinedChanges) {
    }
}
