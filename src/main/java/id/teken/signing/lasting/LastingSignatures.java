package id.teken.signing.lasting;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import id.teken.signing.CertificateAuthority;
import id.teken.signing.OcspResponder;
import id.teken.signing.PdfReading;
import id.teken.signing.Revisions;
import id.teken.signing.TimeStampTrust;
import id.teken.signing.TimeStamps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds to a signed file what makes its signatures checkable for long, with EU DSS: first who had been revoked (LT), then a
 * time stamp over everything (LTA), again and again. Each step only adds to the file. Asks nobody but the time stamp authority.
 */
public final class LastingSignatures {

    private final CertificateAuthority authority;
    private final TimeStampTrust trust;
    private final TimeStamps stamps;
    private final OcspResponder responder;
    private final Supplier<List<byte[]>> lists;

    /** @param lists revocation lists, DER: our own, and those of the time stamp authority where it is another's */
    public LastingSignatures(CertificateAuthority authority, TimeStampTrust trust, TimeStamps stamps, OcspResponder responder,
            Supplier<List<byte[]>> lists) {
        this.authority = authority;
        this.trust = trust;
        this.stamps = stamps;
        this.responder = responder;
        this.lists = lists;
    }

    /**
     * Adds to a file with time stamped signatures who of the signers had been revoked: level LT.
     *
     * @throws IllegalStateException if what is needed to check the signatures cannot be had
     */
    public byte[] withRevocations(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        return added(pdf, service -> service.extendDocument(new InMemoryDocument(pdf), parameters));
    }

    /**
     * Adds a time stamp over a file of level LT: level LTA.
     *
     * @throws id.teken.values.Refusal if the time stamp cannot be had; the same call may succeed later
     */
    public byte[] withArchiveStamp(byte[] pdf) {
        return added(pdf, service -> service.timestamp(new InMemoryDocument(pdf), archiveStamp()));
    }

    /**
     * Adds to a file of level LTA what is needed to check its newest archive time stamp, and one more over all that.
     *
     * @throws id.teken.values.Refusal if the time stamp cannot be had; the same call may succeed later
     * @throws IllegalStateException   if what is needed to check the signatures cannot be had
     */
    public byte[] renewed(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        parameters.setArchiveTimestampParameters(archiveStamp());
        return added(pdf, service -> service.extendDocument(new InMemoryDocument(pdf), parameters));
    }

    private PAdESTimestampParameters archiveStamp() {
        PAdESTimestampParameters stamp = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        stamp.setContentSize(stamps.room());
        return stamp;
    }

    private byte[] added(byte[] pdf, Function<PAdESService, DSSDocument> step) {
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(new StampSource(stamps));
        service.setPdfObjFactory(PdfReading.withoutPictures());
        try {
            byte[] raised = bytes(step.apply(service));
            if (!Revisions.continues(pdf, raised)) {
                throw new IllegalStateException("What was added changed bytes before it");
            }
            return raised;
        } catch (DSSException e) {
            throw new IllegalStateException("The signatures cannot be made to last", e);
        }
    }

    /** Until when the newest archive time stamp of a file can be relied on. */
    public static Instant stampedUntil(byte[] pdf) {
        return ArchiveStamps.of(pdf).stream().map(ArchiveStamps.Stamp::until).reduce((former, newest) -> newest)
                .orElseThrow(() -> new IllegalStateException("The file has no archive time stamp"));
    }

    /**
     * A revocation that came after a signature does not hinder: its moment stands in the file, and whoever checks compares it with
     * the time stamp.
     */
    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        Stream.concat(trust.roots().stream(), Stream.of(authority.root())).distinct()
                .forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(new OwnStatusSource(responder, authority.root()));
        verifier.setCrlSource(new ExternalResourcesCRLSource(lists.get().stream().map(ByteArrayInputStream::new)
                .toArray(InputStream[]::new)));
        verifier.setRevocationFallback(true);
        verifier.setAlertOnRevokedCertificate(new LogOnStatusAlert());
        return verifier;
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
