package id.teken.bench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.signing.CertificateAuthority;
import id.teken.signing.CertificateSubject;
import id.teken.signing.PadesSignature;
import id.teken.signing.Pkcs12Keys;
import id.teken.signing.SignedBy;
import id.teken.signing.SigningKey;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Aims: one visible countersignature takes at most 2.5 times a bare RSA-2048 signature of Java's own provider; EU DSS, with
 * the same key and no picture, takes at least 3 times what ours takes.
 */
@Tag("bench")
class SignatureBench {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String OURS = "ours: visible countersignature, baseline B, P-256";
    private static final String DSS = "EU DSS: invisible, baseline B, same key";
    private static final String BARE = "bare RSA-2048 signature (JCA)";

    @TempDir
    private Path directory;

    @Test
    void oursAgainstTheBareKeyAndEuDss() throws Exception {
        char[] passphrase = "sandi yang panjang".toCharArray();
        CertificateAuthority authority = new CertificateAuthority(directory.resolve("authority"), "Otoritas Uji", Clock.systemUTC());
        byte[] pkcs12 = Pkcs12Keys.create(authority, new CertificateSubject("H. Surya Pratama", null, "Kota", null), Period.ofYears(1),
                passphrase).pkcs12();
        Instant at = Instant.now().plusSeconds(1);
        SignedBy mayor = new SignedBy("H. Surya Pratama, S.E., M.M.", "Wali Kota Tirtanegara", null);
        try (SigningKey key = Pkcs12Keys.open(pkcs12, passphrase)) {
            byte[] once = PadesSignature.sign(AgreementPdf.render(AgreementExamples.ofHealthOffice()),
                    AgreementDocument.FIRST_PARTY_FIELD, key, mayor, at, ZONE);
            PrivateKey sameKey = privateKey(pkcs12, passphrase);
            PrivateKey rsa = rsa();
            PAdESService dss = new PAdESService(new CommonCertificateVerifier());

            Measure measure = new Measure(15, 20)
                    .add(OURS, () -> PadesSignature.sign(once, AgreementDocument.SECOND_PARTY_FIELD, key, mayor, at, ZONE))
                    .add(DSS, () -> byDss(dss, once, key, sameKey))
                    .add(BARE, () -> bare(rsa))
                    .run(150).print("Sign once");
            measure.ratio(OURS, BARE, 2.5);
            System.err.print("  EU DSS / ours, aim at least 3:");
            measure.ratio(DSS, OURS, Double.POSITIVE_INFINITY);
        }
    }

    private static void byDss(PAdESService service, byte[] pdf, SigningKey key, PrivateKey privateKey) throws Exception {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        InMemoryDocument document = new InMemoryDocument(pdf);
        byte[] signed = sign("SHA256withECDSA", privateKey, service.getDataToSign(document, parameters).getBytes());
        service.signDocument(document, parameters,
                new SignatureValue(eu.europa.esig.dss.enumerations.SignatureAlgorithm.ECDSA_SHA256, signed));
    }

    private static void bare(PrivateKey key) throws Exception {
        sign("SHA256withRSA", key, new byte[32]);
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] content) throws Exception {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static PrivateKey rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static PrivateKey privateKey(byte[] pkcs12, char[] passphrase) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new java.io.ByteArrayInputStream(pkcs12), passphrase);
        return (PrivateKey) store.getKey(store.aliases().nextElement(), passphrase);
    }
}
