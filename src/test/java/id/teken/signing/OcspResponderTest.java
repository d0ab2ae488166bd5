package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcspResponderTest {

    @TempDir
    private Path directory;
    private Signers signers;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();
    private OcspResponder responder;

    @BeforeEach
    void aResponder() throws Exception {
        signers = new Signers(directory.resolve("authority"));
        responder = new OcspResponder(signers.authority, () -> revoked, Clock.systemUTC());
    }

    @Test
    void javaItselfBelievesWhatIsSaidOfACertificate() throws Exception {
        requirePassed(signers.head);

        revoked.put(signers.head.certificate().getSerialNumber(), Instant.now().minusSeconds(60));
        requirePassed(signers.mayor);
        try {
            requirePassed(signers.head);
        } catch (CertPathValidatorException e) {
            assertThat(e.getReason()).isEqualTo(BasicReason.REVOKED);
            return;
        }
        throw new AssertionError("A revoked certificate passed");
    }

    @Test
    void theAnswerIsSignedByAKeyThatTheAuthorityCertifiedForThisAlone() throws Exception {
        BasicOCSPResp answer = responder.about(signers.head.certificate());
        X509Certificate signing = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(answer.getCerts()[0].getEncoded()));

        assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signing))).isTrue();
        signing.verify(signers.authority.root().getPublicKey());
        assertThat(signing.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(signing.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId())).isNotNull();
        assertThat(signing.getPublicKey()).isNotEqualTo(signers.authority.root().getPublicKey());
        assertThat(answer.getResponses()[0].getNextUpdate()).isAfter(answer.getResponses()[0].getThisUpdate());
    }

    @Test
    void ofStrangersCertificatesNothingIsKnown() throws Exception {
        Signers strangers = new Signers(directory.resolve("strangers"));
        assertThat(status(strangers.authority.root(), strangers.head.certificate().getSerialNumber())).isInstanceOf(UnknownStatus.class);
        assertThat(status(signers.authority.root(), signers.head.certificate().getSerialNumber())).isEqualTo(CertificateStatus.GOOD);
        revoked.put(signers.head.certificate().getSerialNumber(), Instant.now());
        assertThat(status(signers.authority.root(), signers.head.certificate().getSerialNumber())).isInstanceOf(RevokedStatus.class);
    }

    @Test
    void ofNumbersThatWeNeverGaveNothingIsKnown() throws Exception {
        BigInteger given = signers.head.certificate().getSerialNumber();
        for (BigInteger never : List.of(BigInteger.ONE, BigInteger.TWO.pow(127).subtract(BigInteger.ONE), given.add(BigInteger.ONE),
                given.flipBit(100), given.flipBit(3), BigInteger.ONE.negate(), given.shiftLeft(8))) {
            assertThat(status(signers.authority.root(), never)).as(never.toString()).isInstanceOf(UnknownStatus.class);
        }
        assertThat(status(signers.authority.root(), signers.authority.root().getSerialNumber())).isEqualTo(CertificateStatus.GOOD);
        CertificateAuthority otherNode = new CertificateAuthority(directory.resolve("authority"), "x", Clock.systemUTC());
        BigInteger byAnotherNode = otherNode.issue(CertificateAuthority.newKeyPair().getPublic(), new CertificateSubject("Ani", null, "Kota", null),
                java.time.Period.ofYears(1)).get(0).getSerialNumber();
        assertThat(status(signers.authority.root(), byAnotherNode)).isEqualTo(CertificateStatus.GOOD);
        assertThat(byAnotherNode.bitLength()).isEqualTo(127);
    }

    @Test
    void onlyWhatIsKnownAndTheSameForEverybodyMayBeShared() throws Exception {
        OCSPReqBuilder known = new OCSPReqBuilder().addRequest(id(signers.authority.root(), signers.head.certificate().getSerialNumber()));
        OcspResponder.Answer answer = responder.answer(known.build().getEncoded());
        assertThat(answer.shareable()).isTrue();
        assertThat(answer.until()).isAfter(answer.at());

        known.setRequestExtensions(new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[16]).getEncoded())));
        assertThat(responder.answer(known.build().getEncoded()).shareable()).isFalse();
        OCSPReqBuilder unknown = new OCSPReqBuilder().addRequest(id(signers.authority.root(), BigInteger.ONE));
        assertThat(responder.answer(unknown.build().getEncoded()).shareable()).isFalse();
        assertThat(responder.answer(new byte[0]).shareable()).isFalse();
    }

    @Test
    void theAskersNumberComesBack() throws Exception {
        Extension nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[16]).getEncoded());
        OCSPReqBuilder asked = new OCSPReqBuilder().addRequest(id(signers.authority.root(), BigInteger.ONE));
        asked.setRequestExtensions(new Extensions(nonce));

        assertThat(((BasicOCSPResp) answer(asked).getResponseObject()).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).isEqualTo(nonce);
    }

    @Test
    void nonsenseIsAnsweredInTheProtocolsOwnWay() throws Exception {
        for (byte[] nonsense : List.of(new byte[0], new byte[] {1, 2, 3}, "halo".getBytes(), new byte[OcspResponder.LONGEST_REQUEST])) {
            assertThat(new OCSPResp(responder.answer(nonsense).der()).getStatus()).isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
        }
        OCSPReqBuilder many = new OCSPReqBuilder();
        for (int i = 1; i <= 21; i++) {
            many.addRequest(id(signers.authority.root(), BigInteger.valueOf(i)));
        }
        assertThat(answer(many).getStatus()).isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
    }

    @Test
    void newCertificatesNameTheResponder() throws Exception {
        CertificateAuthority published = new CertificateAuthority(directory.resolve("authority"), "x", Clock.systemUTC(), "https://pk.example.go.id");
        X509Certificate certificate = published.issue(CertificateAuthority.newKeyPair().getPublic(),
                new CertificateSubject("Ani", null, "Kota", null), java.time.Period.ofYears(1)).get(0);
        var access = AuthorityInformationAccess.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());

        assertThat(access.getAccessDescriptions()).extracting(AccessDescription::getAccessMethod)
                .containsExactly(AccessDescription.id_ad_ocsp, AccessDescription.id_ad_caIssuers);
        assertThat(access.getAccessDescriptions()[0].getAccessLocation().getName().toString()).isEqualTo("https://pk.example.go.id/ca/ocsp");
    }

    private void requirePassed(SigningKey key) throws Exception {
        OCSPReqBuilder asked = new OCSPReqBuilder().addRequest(id(signers.authority.root(), key.certificate().getSerialNumber()));
        PKIXRevocationChecker checker = (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
        checker.setOcspResponses(Map.of(key.certificate(), answer(asked).getEncoded()));
        checker.setOptions(Set.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(signers.authority.root(), null)));
        parameters.addCertPathChecker(checker);
        CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(key.certificate())), parameters);
    }

    private CertificateStatus status(X509Certificate issuer, BigInteger serial) throws Exception {
        OCSPResp answer = answer(new OCSPReqBuilder().addRequest(id(issuer, serial)));
        return ((BasicOCSPResp) answer.getResponseObject()).getResponses()[0].getCertStatus();
    }

    private OCSPResp answer(OCSPReqBuilder asked) throws Exception {
        return new OCSPResp(responder.answer(asked.build().getEncoded()).der());
    }

    private static CertificateID id(X509Certificate issuer, BigInteger serial) throws Exception {
        return new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(issuer), serial);
    }
}
