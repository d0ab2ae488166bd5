package id.teken.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS of CAdES baseline B as PAdES wants it: signed are the content's type, its digest and the certificate's
 * digest, and deliberately not the time, which stands in the signature dictionary. With a time stamp it is of baseline T.
 */
final class CadesSignature {

    /** Room for everything beside the certificates; a P-256 signature needs about a third of it. */
    private static final int BESIDE_CERTIFICATES = 2048;

    private CadesSignature() {
    }

    static int roomFor(SigningKey key, Optional<TimeStamps> stamps) {
        try {
            int room = BESIDE_CERTIFICATES + stamps.map(TimeStamps::room).orElse(0);
            for (var certificate : key.chain()) {
                room += certificate.getEncoded().length;
            }
            return room;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param stamps what proves the time of the signature, or empty for a signature without such a proof
     * @throws id.teken.values.Refusal if the time stamp cannot be had
     */
    static byte[] of(InputStream content, SigningKey key, Optional<TimeStamps> stamps) throws IOException {
        try {
            byte[] certificateDigest = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(parameters -> signedAttributes(parameters, certificateDigest))
                    .build(key.signer(), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            CMSSignedData signed = generator.generate(new Streamed(content));
            if (stamps.isPresent()) {
                signed = stamped(signed, stamps.get());
            }
            return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("The signature cannot be made", e);
        }
    }

    private static CMSSignedData stamped(CMSSignedData signed, TimeStamps stamps) throws GeneralSecurityException, IOException {
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        byte[] token = stamps.stamp(MessageDigest.getInstance("SHA-256").digest(signer.getSignature()));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token))));
        SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(stamped));
    }

    private static AttributeTable signedAttributes(Map<?, ?> parameters, byte[] certificateDigest) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType,
                new DERSet((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
        attributes.add(new Attribute(CMSAttributes.messageDigest,
                new DERSet(new DEROctetString((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)))));
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateDigest)))));
        return new AttributeTable(attributes);
    }

    /** The file as the signer reads it: everything except the place of the signature itself. */
    private record Streamed(InputStream stream) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            stream.transferTo(out);
        }

        @Override
        public Object getContent() {
            return stream;
        }
    }
}
