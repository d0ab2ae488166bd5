package id.teken.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The installation's own authority: a P-256 key and a self-signed root in a directory outside the database, made on first use.
 * Its certificates carry uncertified signatures only (PP 71/2019). Safe for several threads and several processes.
 */
public final class CertificateAuthority {

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);
    private static final Period LIFE_OF_ROOT = Period.ofYears(20);
    private final AuthorityFile file;
    private final String name;
    private final Clock clock;
    private final String address;
    private final SecureRandom random = new SecureRandom();
    private AuthorityFile.Content loaded;
    private IssuedSerials serials;

    /**
     * @param directory created with mode 0700 if missing; holds the only copy of the key, so it belongs into the backup
     * @param name      common name of a root still to be made; an existing root keeps its own
     */
    public CertificateAuthority(Path directory, String name, Clock clock) {
        this(directory, name, clock, null);
    }

    /**
     * As {@link #CertificateAuthority(Path, String, Clock)}.
     *
     * @param address where root, revocation list and responder are found, written into the certificates; or null
     */
    CertificateAuthority(Path directory, String name, Clock clock, String address) {
        this.file = new AuthorityFile(directory);
        this.name = name;
        this.clock = clock;
        this.address = address;
    }

    /**
     * The certificate to be trusted.
     *
     * @throws IllegalStateException if the directory cannot be used, or others than its owner may read the key
     */
    public X509Certificate root() {
        return content().certificate();
    }

    /**
     * Certifies a key from now on, for signatures only. A certificate never outlives the root.
     *
     * @return the new certificate and the root, in this order
     */
    public List<X509Certificate> issue(PublicKey key, CertificateSubject subject, Period validity) {
        return certify(key, subject.distinguishedName(), now(), validity, extensions -> {
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        });
    }

    /**
     * Certifies a key for time stamps only (RFC 3161, section 2.3).
     *
     * @return as {@link #issue}
     */
    List<X509Certificate> issueForTimeStamps(PublicKey key, String commonName, Period validity) {
        return certify(key, named(commonName), now(), validity, extensions -> {
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        });
    }

    /**
     * Certifies a key for answers about revocations only (RFC 6960, section 4.2.2.2); nobody need ask whether it was revoked
     * itself, because it lives shortly. Made for the first answer, it begins a little earlier, for those whose clocks are slow.
     *
     * @return as {@link #issue}
     */
    List<X509Certificate> issueForRevocations(PublicKey key, String commonName, Period validity) {
        Instant rooted = root().getNotBefore().toInstant();
        Instant earlier = now().minus(CLOCKS_MAY_DIFFER);
        return certify(key, named(commonName), earlier.isBefore(rooted) ? rooted : earlier, validity, extensions -> {
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            extensions.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        });
    }

    private static X500Name named(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.CN, CertificateSubject.fitted(commonName)).build();
    }

    private List<X509Certificate> certify(PublicKey key, X500Name subject, Instant from, Period validity, Purpose purpose) {
        AuthorityFile.Content authority = content();
        Instant until = earlier(from.atOffset(ZoneOffset.UTC).plus(validity).toInstant(), root().getNotAfter().toInstant());
        X500Name issuer = X500Name.getInstance(root().getSubjectX500Principal().getEncoded());
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(issuer, serials().next(random), Date.from(from), Date.from(until), subject, key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            purpose.addTo(builder);
            if (address != null) {
                tellWhereToAsk(builder);
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root()));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(authority.key())));
            return List.of(certificate, root());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The certificate cannot be issued", e);
        }
    }

    private void tellWhereToAsk(JcaX509v3CertificateBuilder builder) throws IOException {
        GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ca/revoked.crl");
        GeneralName issuer = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ca/root.cer");
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)}));
        GeneralName responder = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ca/ocsp");
        builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
            new AccessDescription(AccessDescription.id_ad_ocsp, responder),
            new AccessDescription(AccessDescription.id_ad_caIssuers, issuer)}));
    }

    /** What a certificate may be used for. */
    private interface Purpose {
        void addTo(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    /**
     * The signed list of certificates that are no longer good.
     *
     * @param revoked serial number and moment of each
     * @param number  rises with every list
     * @param life    how long this list may be relied on
     * @return DER
     */
    public byte[] revocationList(Map<BigInteger, Instant> revoked, BigInteger number, Duration life) {
        AuthorityFile.Content authority = content();
        Instant from = now();
        X500Name issuer = X500Name.getInstance(root().getSubjectX500Principal().getEncoded());
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer, Date.from(from));
            builder.setNextUpdate(Date.from(from.plus(life)));
            revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.unspecified));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            builder.addExtension(Extension.authorityKeyIdentifier, false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root()));
            return builder.build(new JcaContentSignerBuilder(SIGNATURE).build(authority.key())).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The revocation list cannot be made", e);
        }
    }

    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no P-256 keys", e);
        }
    }

    private synchronized AuthorityFile.Content content() {
        if (loaded == null) {
            loaded = file.readOrCreate(this::newRoot);
        }
        return loaded;
    }

    private AuthorityFile.Content newRoot() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair pair = newKeyPair();
        Instant from = now();
        X500Name self = named(name);
        var builder = new JcaX509v3CertificateBuilder(self, new IssuedSerials(pair.getPrivate()).next(random), Date.from(from),
                Date.from(from.atOffset(ZoneOffset.UTC).plus(LIFE_OF_ROOT).toInstant()), self, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate())));
        return new AuthorityFile.Content(pair.getPrivate(), certificate);
    }

    /** Whether a certificate with this serial number was issued here, the root included. */
    boolean hasIssued(BigInteger serial) {
        return serials().isOurs(serial) || root().getSerialNumber().equals(serial);
    }

    private synchronized IssuedSerials serials() {
        if (serials == null) {
            serials = new IssuedSerials(content().key());
        }
        return serials;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
