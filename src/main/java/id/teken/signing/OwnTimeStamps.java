package id.teken.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Period;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * The time stamps of an installation that names no other authority: good for trials, because the one who signs also says
 * when. Each process makes a key of its own on first use and never stores it.
 */
final class OwnTimeStamps implements TimeStamps {

    private static final String NAME = "Teken - stempel waktu instalasi";
    /** An arbitrary identifier of this installation's way of stamping (ITU-T X.667). */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.113905274921563407182651329847510293847");
    private static final Period LIFE = Period.ofYears(10);
    private static final int SERIAL_BITS = 63;
    private static final int ROOM = 3072;

    private final CertificateAuthority authority;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Unit unit;

    OwnTimeStamps(CertificateAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public byte[] stamp(byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return answer(generator.generate(TSPAlgorithms.SHA256, digest)).getTimeStampToken().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("The time stamp cannot be encoded", e);
        }
    }

    @Override
    public int room() {
        return ROOM;
    }

    /** Answers as a service would. */
    TimeStampResponse answer(TimeStampRequest request) {
        try {
            Unit stamping = unit();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer = new JcaSignerInfoGeneratorBuilder(digests)
                    .build(P256.signer((ECPrivateKey) stamping.keys().getPrivate()), stamping.chain().get(0));
            var tokens = new TimeStampTokenGenerator(signer,
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
            tokens.addCertificates(new JcaCertStore(stamping.chain()));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(SERIAL_BITS, random), Date.from(clock.instant()));
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException("The time stamp cannot be made", e);
        }
    }

    private synchronized Unit unit() {
        boolean usable = unit != null && unit.chain().get(0).getNotAfter().after(Date.from(clock.instant()));
        if (!usable) {
            KeyPair keys = CertificateAuthority.newKeyPair();
            unit = new Unit(keys, authority.issueForTimeStamps(keys.getPublic(), NAME, LIFE));
        }
        return unit;
    }

    private record Unit(KeyPair keys, List<X509Certificate> chain) {
    }
}
