package id.teken.signing.verification;

import id.teken.signing.SigningKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** One signature by itself: whose it is, whether it belongs to these bytes, when it was made. */
final class CmsCheck {

    private final SignatureReading.Read read;
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private X509Certificate signer;

    private CmsCheck(SignatureReading.Read read, Trust trust) {
        this.read = read;
        this.trust = trust;
    }

    /**
     * @param certificate fingerprint of the signer's certificate or null where nobody is certain
     * @param signer      SHA-256 of the certificate found
     */
    record Result(String signer, boolean ours, List<Finding> findings) {
    }

    /** @param expected fingerprint of the certificate that belongs here, or null where nothing is expected */
    static Result check(SignatureReading.Read read, String expected, Trust trust) {
        CmsCheck check = new CmsCheck(read, trust);
        try {
            check.run(expected);
        } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            check.tell(Flaw.SIGNATURE_BROKEN);
        }
        String found = check.signer == null ? null : SigningKey.fingerprint(check.signer);
        return new Result(found, check.signer != null && trust.issued(check.signer), List.copyOf(check.findings));
    }

    private void run(String expected) throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        read.flaws().forEach(this::tell);
        if (read.cms().length == 0) {
            tell(Flaw.SIGNATURE_BROKEN);
            return;
        }
        CMSSignedData data = new CMSSignedData(read.covered(), read.cms());
        SignerInformation information = data.getSignerInfos().getSigners().stream().findFirst().orElseThrow();
        if (data.getSignerInfos().size() != 1 || SignedData.getInstance(data.toASN1Structure().getContent()).getEncapContentInfo()
                .getContent() != null) {
            tell(Flaw.SIGNATURE_BROKEN);
        }
        X509CertificateHolder holder = (X509CertificateHolder) data.getCertificates().getMatches(information.getSID())
                .stream().findFirst().orElseThrow();
        signer = new JcaX509CertificateConverter().getCertificate(holder);
        if (!trust.issued(signer)) {
            tell(Flaw.UNTRUSTED_ISSUER);
        } else if (expected != null && !SigningKey.fingerprint(signer).equals(expected)) {
            tell(Flaw.WRONG_SIGNER);
        }
        if (!namesItsCertificate(information)
                || !information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()))) {
            tell(Flaw.SIGNATURE_BROKEN);
        }
        time(information).ifPresent(this::requireGoodAt);
    }

    /** Else another certificate with the same key could be put in its place. */
    private boolean namesItsCertificate(SignerInformation information) throws GeneralSecurityException {
        AttributeTable attributes = information.getSignedAttributes();
        Attribute named = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        ASN1Encodable value = named.getAttrValues().getObjectAt(0);
        byte[] digest = SigningCertificateV2.getInstance(value).getCerts()[0].getCertHash();
        return Arrays.equals(digest, MessageDigest.getInstance("SHA-256").digest(signer.getEncoded()));
    }

    private Optional<Instant> time(SignerInformation information) {
        AttributeTable attributes = information.getUnsignedAttributes();
        Attribute stamp = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null) {
            if (trust.stamped()) {
                tell(Flaw.STAMP_MISSING);
            }
            var claimed = read.dictionary().getDate(org.apache.pdfbox.cos.COSName.M);
            return Optional.ofNullable(claimed).map(date -> date.toInstant());
        }
        Optional<Instant> stamped = trust.stamps().stampedAt(information);
        if (stamped.isEmpty()) {
            tell(Flaw.STAMP_BROKEN);
        }
        return stamped;
    }

    private void requireGoodAt(Instant at) {
        if (at.isBefore(signer.getNotBefore().toInstant()) || at.isAfter(signer.getNotAfter().toInstant())) {
            tell(Flaw.CERTIFICATE_EXPIRED);
        }
        Instant revoked = trust.revoked().get(signer.getSerialNumber());
        if (revoked != null && !revoked.isAfter(at)) {
            tell(Flaw.CERTIFICATE_REVOKED);
        }
    }

    private void tell(Flaw flaw) {
        Finding finding = new Finding(flaw, read.field());
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
