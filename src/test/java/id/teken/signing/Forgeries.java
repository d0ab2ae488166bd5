package id.teken.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;

/** The tools of a forger: what people do, and could do, to a signed file. */
final class Forgeries {

    private Forgeries() {
    }

    interface Edit {
        void in(PDDocument document) throws IOException;
    }

    /** Appends a revision, as an editor does that leaves the signed bytes alone. */
    static byte[] append(byte[] pdf, Edit edit) {
        return edited(pdf, edit, true);
    }

    /** Writes the whole file anew, as most tools do. */
    static byte[] rewrite(byte[] pdf, Edit edit) {
        return edited(pdf, edit, false);
    }

    private static byte[] edited(byte[] pdf, Edit edit, boolean increment) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            edit.in(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (increment) {
                document.saveIncremental(bytes);
            } else {
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exchanges the first occurrence of a text by another of the same length. */
    static byte[] patch(byte[] pdf, String old, String changed) {
        byte[] forged = pdf.clone();
        int place = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(old);
        if (place < 0 || old.length() != changed.length()) {
            throw new IllegalArgumentException("Cannot exchange " + old);
        }
        System.arraycopy(changed.getBytes(StandardCharsets.ISO_8859_1), 0, forged, place, changed.length());
        return forged;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static PDPage firstPage(PDDocument document) {
        return document.getPage(0);
    }

    /** Where the packed content of the first page begins. */
    static int placeOfFirstPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf); var content = firstPage(document).getContentStreams().next().getCOSObject().createRawInputStream()) {
            return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDSignatureField field(PDDocument document, String name) throws IOException {
        return (PDSignatureField) document.getDocumentCatalog().getAcroForm(null).getField(name);
    }

    static COSDictionary touched(COSDictionary dictionary) {
        dictionary.setNeedToBeUpdated(true);
        return dictionary;
    }

    /** Draws over the first page. */
    static void overlay(PDDocument document, String words) throws IOException {
        PDPage page = firstPage(document);
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(100, 500);
            content.showText(words);
            content.endText();
        }
        touched(page.getCOSObject());
        touched(page.getResources().getCOSObject());
    }

    static void annotate(PDDocument document, PDAnnotation annotation) throws IOException {
        annotation.setRectangle(new PDRectangle(80, 400, 200, 60));
        PDPage page = firstPage(document);
        var annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        touched(page.getCOSObject());
        if (page.getCOSObject().getItem(COSName.ANNOTS) instanceof COSArray array) {
            array.setNeedToBeUpdated(true);
        }
    }

    /** Changes the signature itself, in its room in the file. */
    static byte[] changeCms(byte[] pdf, int number, UnaryOperator<byte[]> change) {
        int[] range = range(pdf, number);
        String hex = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        byte[] cms = change.apply(HexFormat.of().parseHex(hex));
        if (cms.length * 2 > hex.length()) {
            throw new IllegalArgumentException("No room");
        }
        byte[] forged = pdf.clone();
        Arrays.fill(forged, range[1] + 1, range[2] - 1, (byte) '0');
        byte[] written = HexFormat.of().withUpperCase().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, forged, range[1] + 1, written.length);
        return forged;
    }

    static byte[] cms(byte[] pdf, int number) {
        int[] range = range(pdf, number);
        return HexFormat.of().parseHex(new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII));
    }

    /** In the order of signing. */
    static int[] range(byte[] pdf, int number) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream().map(signature -> signature.getByteRange())
                    .sorted((one, other) -> Integer.compare(one[2], other[2])).toList().get(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param token instead of the time stamp, or null for none */
    static byte[] restamped(byte[] cms, byte[] token) {
        try {
            CMSSignedData data = new CMSSignedData(cms);
            SignerInformation signer = data.getSignerInfos().iterator().next();
            AttributeTable attributes = null;
            if (token != null) {
                ASN1EncodableVector vector = new ASN1EncodableVector();
                vector.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token))));
                attributes = new AttributeTable(vector);
            }
            return CMSSignedData.replaceSigners(data, new SignerInformationStore(
                    SignerInformation.replaceUnsignedAttributes(signer, attributes))).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] encrypted(byte[] pdf) {
        return rewrite(pdf, document -> {
            document.setAllSecurityToBeRemoved(false);
            document.protect(new StandardProtectionPolicy("pemilik", "pembaca", new AccessPermission()));
        });
    }

    /** A small file that unpacks to more than a gigabyte. */
    static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n4 0 obj <</Filter/FlateDecode/Length "
                + packed.size() + ">> stream\n"), packed.toByteArray(), text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
    }

    static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text(content));
        }
        return stream;
    }
}
