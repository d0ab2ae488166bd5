package id.teken.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;

/** Whose time stamps are believed: those under certain roots. */
public final class TimeStampTrust {

    private final List<X509Certificate> roots;

    /** @param roots or the certificates of the authorities themselves */
    public TimeStampTrust(List<X509Certificate> roots) {
        this.roots = List.copyOf(roots);
    }

    public List<X509Certificate> roots() {
        return roots;
    }

    /** When somebody who is believed stamped this very signature; empty where it carries no such stamp. */
    public Optional<Instant> stampedAt(SignerInformation signature) {
        AttributeTable attributes = signature.getUnsignedAttributes();
        Attribute stamp = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null) {
            return Optional.empty();
        }
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
            byte[] imprint = MessageDigest.getInstance("SHA-256").digest(signature.getSignature());
            return Arrays.equals(imprint, token.getTimeStampInfo().getMessageImprintDigest()) && isTrusted(token)
                    ? Optional.of(token.getTimeStampInfo().getGenTime().toInstant()) : Optional.empty();
        } catch (CMSException | TSPException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the token is right and by somebody who is believed. */
    public boolean isTrusted(TimeStampToken token) {
        try {
            requireTrusted(token);
            return true;
        } catch (NotTrusted e) {
            return false;
        }
    }

    /** The token was not made by somebody who is believed. */
    static final class NotTrusted extends Exception {
        NotTrusted(String reason, Exception cause) {
            super(reason, cause);
        }
    }

    /** Its signature is right, by a certificate for time stamps that was valid then and leads to one of the roots. */
    void requireTrusted(TimeStampToken token) throws NotTrusted {
        try {
            List<X509Certificate> sent = certificates(token, null);
            X509Certificate signer = signer(token)
                    .orElseThrow(() -> new NotTrusted("The token comes without its signer's certificate", null));
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!roots.contains(signer)) {
                requirePath(signer, sent, token);
            }
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new NotTrusted("The token's signature is wrong or nobody's we trust", e);
        }
    }

    private void requirePath(X509Certificate signer, List<X509Certificate> sent, TimeStampToken token)
            throws GeneralSecurityException {
        Set<TrustAnchor> anchors = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    /** The certificate that the token was signed with, where the token brings it along. */
    public static Optional<X509Certificate> signer(TimeStampToken token) {
        try {
            return certificates(token, token.getSID()).stream().findFirst();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<X509Certificate> certificates(TimeStampToken token, Selector<?> chosen) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        Store<X509CertificateHolder> sent = token.getCertificates();
        for (X509CertificateHolder holder : sent.getMatches((Selector<X509CertificateHolder>) chosen)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }
}
