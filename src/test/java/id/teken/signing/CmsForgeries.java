package id.teken.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What a forger does inside a signature. */
final class CmsForgeries {

    private CmsForgeries() {
    }

    /** Carries a text that was not signed. */
    static byte[] withContent(byte[] cms) {
        SignedData data = data(cms);
        return encoded(new SignedData(data.getDigestAlgorithms(), new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString("palsu".getBytes(
                java.nio.charset.StandardCharsets.US_ASCII))), data.getCertificates(), null, data.getSignerInfos()));
    }

    /** Has the signers of both. */
    static byte[] withSignerOf(byte[] cms, byte[] other) {
        try {
            List<SignerInformation> signers = new ArrayList<>(new CMSSignedData(cms).getSignerInfos().getSigners());
            signers.addAll(new CMSSignedData(other).getSignerInfos().getSigners().stream()
                    .map(one -> SignerInformation.replaceUnsignedAttributes(one, null)).toList());
            return CMSSignedData.replaceSigners(new CMSSignedData(cms), new SignerInformationStore(signers)).toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names, for the same key and under the same number, somebody else; certified by whoever. */
    static byte[] certifiedAnew(byte[] cms, X509Certificate genuine) {
        try {
            var forger = KeyPairGenerator.getInstance("EC").generateKeyPair();
            X509CertificateHolder forged = new JcaX509v3CertificateBuilder(X500Name.getInstance(genuine.getIssuerX500Principal().getEncoded()),
                    genuine.getSerialNumber(), genuine.getNotBefore(), genuine.getNotAfter(), new X500Name("CN=Orang Lain"), genuine.getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(forger.getPrivate()));
            SignedData data = data(cms);
            ASN1Set certificates = new DERSet(forged.toASN1Structure());
            return encoded(new SignedData(data.getDigestAlgorithms(), data.getEncapContentInfo(), certificates, null, data.getSignerInfos()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedData data(byte[] cms) {
        try {
            return SignedData.getInstance(new CMSSignedData(cms).toASN1Structure().getContent());
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(SignedData data) {
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
