package id.teken.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Says whether a certificate of the installation's authority was revoked: RFC 6960. Signs with a key of its own that the
 * authority certified for this alone, made by each process on first use and never stored. Safe for several threads.
 */
public final class OcspResponder {

    /** Longer requests are nobody's. */
    public static final int LONGEST_REQUEST = 16 * 1024;
    private static final String NAME = "Teken - penjawab status sertifikat";
    private static final Period LIFE_OF_KEY = Period.ofDays(90);
    private static final Duration LIFE_OF_ANSWER = Duration.ofDays(1);
    private static final int MOST_CERTIFICATES = 20;
    private static final int LONGEST_NONCE = 130;

    private final CertificateAuthority authority;
    private final Supplier<Map<BigInteger, Instant>> revoked;
    private final Clock clock;
    private Unit unit;

    /** @param revoked serial number and moment of each revoked certificate, asked anew for each answer */
    OcspResponder(CertificateAuthority authority, Supplier<Map<BigInteger, Instant>> revoked, Clock clock) {
        this.authority = authority;
        this.revoked = revoked;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param der       an OCSPResponse
     * @param at        when it was made
     * @param until     until when it may be relied on
     * @param shareable whether everybody who asks the same may be given this very answer
     */
    public record Answer(byte[] der, Instant at, Instant until, boolean shareable) {
    }

    /** For a request that cannot be understood the answer says so. */
    public Answer answer(byte[] request) {
        try {
            OCSPResp response;
            boolean shareable = false;
            try {
                OCSPReq asked = new OCSPReq(request);
                BasicOCSPResp basic = answer(asked);
                response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
                shareable = !asked.hasExtensions() && Stream.of(basic.getResponses()).noneMatch(one -> one.getCertStatus() instanceof UnknownStatus);
            } catch (IOException | OCSPException | RuntimeException e) {
                response = new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
            }
            return new Answer(response.getEncoded(), now().toInstant(), nextUpdate().toInstant(), shareable);
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException("The answer about a certificate cannot be made", e);
        }
    }

    /** The answer about one certificate, whose signature by the authority was checked, for those in the same process. */
    public BasicOCSPResp about(X509Certificate certificate) {
        try {
            CertificateID id = new CertificateID(digests().get(CertificateID.HASH_SHA1), root(), certificate.getSerialNumber());
            Unit answering = unit();
            return signed(begun(answering).addResponse(id, status(id.getSerialNumber(), revoked.get()), now(), nextUpdate(), null), answering);
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
            throw new IllegalStateException("The answer about a certificate cannot be made", e);
        }
    }

    private BasicOCSPResp answer(OCSPReq request) throws OCSPException {
        Req[] asked = request.getRequestList();
        if (asked.length == 0 || asked.length > MOST_CERTIFICATES) {
            throw new OCSPException("Nothing, or too much is asked");
        }
        try {
            Unit answering = unit();
            BasicOCSPRespBuilder answer = begun(answering);
            Map<BigInteger, Instant> all = revoked.get();
            for (Req one : asked) {
                answer.addResponse(one.getCertID(), statusOf(one.getCertID(), all), now(), nextUpdate(), null);
            }
            Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null && nonce.getExtnValue().getOctets().length <= LONGEST_NONCE) {
                answer.setResponseExtensions(new Extensions(nonce));
            }
            return signed(answer, answering);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The answer about a certificate cannot be made", e);
        }
    }

    private static BasicOCSPRespBuilder begun(Unit answering) throws OperatorCreationException, OCSPException {
        SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(answering.keys().getPublic().getEncoded());
        return new BasicOCSPRespBuilder(new RespID(key, digests().get(RespID.HASH_SHA1)));
    }

    private BasicOCSPResp signed(BasicOCSPRespBuilder answer, Unit answering)
            throws OperatorCreationException, OCSPException, GeneralSecurityException {
        X509CertificateHolder[] chain = {new JcaX509CertificateHolder(answering.chain().get(0))};
        return answer.build(new JcaContentSignerBuilder("SHA256withECDSA").build(answering.keys().getPrivate()), chain, now());
    }

    /** Good is what we issued and did not revoke; of others' certificates, and of numbers that we never gave, we know nothing. */
    private CertificateStatus statusOf(CertificateID id, Map<BigInteger, Instant> all) throws OCSPException, GeneralSecurityException {
        try {
            return id.matchesIssuer(root(), digests()) && (authority.hasIssued(id.getSerialNumber()) || all.containsKey(id.getSerialNumber()))
                    ? status(id.getSerialNumber(), all) : new UnknownStatus();
        } catch (OperatorCreationException e) {
            throw new OCSPException("A digest that nobody uses", e);
        }
    }

    private static CertificateStatus status(BigInteger serial, Map<BigInteger, Instant> all) {
        Instant at = all.get(serial);
        return at == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(at), CRLReason.unspecified);
    }

    private X509CertificateHolder root() throws GeneralSecurityException {
        return new JcaX509CertificateHolder(authority.root());
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }

    private Date now() {
        return Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Date nextUpdate() {
        return Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LIFE_OF_ANSWER));
    }

    /** A new key well before the former ends, so that every answer outlives its own life. */
    private synchronized Unit unit() {
        Instant needed = clock.instant().plus(LIFE_OF_ANSWER.multipliedBy(2));
        if (unit == null || unit.chain().get(0).getNotAfter().toInstant().isBefore(needed)
                || unit.chain().get(0).getNotBefore().toInstant().isAfter(clock.instant())) {
            KeyPair keys = CertificateAuthority.newKeyPair();
            unit = new Unit(keys, authority.issueForRevocations(keys.getPublic(), NAME, LIFE_OF_KEY));
        }
        return unit;
    }

    private record Unit(KeyPair keys, List<X509Certificate> chain) {
    }
}
